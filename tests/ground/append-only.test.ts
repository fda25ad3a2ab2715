import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { engineInUse, isDatabaseError, NO_LOCK } from '#db'
import { runnerOf } from '../../db/engine/runner.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { marks, openContract } from './contract.ts'

describeOnEachEngine('append-only tables', (open) => {
  test('take rows, and refuse to change, replace or lose one', async () => {
    const db = await openContract(open)
    await db.one((w) => w.insert(marks).values({ id: '1', note: 'as it was' }))
    const refused = (e: unknown) => isDatabaseError(e, 'append-only') && e.message.includes('ground_marks')
    await expect(
      db.one((w) => w.update(marks).set({ note: 'other' }).where(eq(marks.id, '1'))),
    ).rejects.toSatisfy(refused)
    await expect(db.one((w) => w.delete(marks))).rejects.toSatisfy(refused)
    const replacing = db.one((w) =>
      w
        .insert(marks)
        .values({ id: '1', note: 'other' })
        .onConflictDoUpdate({ target: marks.id, set: { note: 'other' } }),
    )
    await expect(replacing).rejects.toSatisfy(refused)
    const bluntly =
      engineInUse === 'sqlite' ? `REPLACE INTO ground_marks VALUES ('1', 'other')` : 'TRUNCATE ground_marks'
    await expect(db.tx(NO_LOCK, (tx) => runnerOf(tx)(bluntly, [], 'run'))).rejects.toSatisfy(refused)
    expect(await db.read.select().from(marks)).toEqual([{ id: '1', note: 'as it was' }])
  })
})
