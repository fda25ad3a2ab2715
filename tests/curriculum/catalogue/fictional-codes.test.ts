import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { publishCatalogue } from '#curriculum/server'
import { revisions } from '#db'
import { ok } from '#kernel/result.ts'
import { instant } from '#kernel/time.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { bank, item, objectives } from '../small-content.ts'
import { contentFolder } from './content-folder.ts'

const procedures = {
  path: 'codes/procedures@2025.csv',
  text: '# source: an example\n# from:\n# to:\ncode,label\n99213,Visit\n',
}

describeOnEachEngine('publishing with fictional codes', (open) => {
  test('replaces known procedure numbers in what is read, and goes back when the flag does', async () => {
    const db = await open()
    const stem = 'A clinic in Columbus 43215 bills 99213 at $99,213.00. What is 99213-25?'
    const folder = contentFolder(objectives, bank([item({ stem })]), procedures)
    const publish = (fictionalCodes: boolean, at: number) =>
      publishCatalogue(db, folder.dir, instant(at), (raw) => ok(raw), { fictionalCodes })
    const stems = async () =>
      (
        await db.read.select().from(revisions).where(eq(revisions.kind, 'item')).orderBy(revisions.madeAt)
      ).map(({ body }) => (JSON.parse(body) as { item: { stem: string } }).item.stem)
    const told = 'A clinic in Columbus 43215 bills Y755X at $99,213.00. What is Y755X-25?'
    expect(await publish(true, 1)).toMatchObject({ added: 2 })
    expect(await stems()).toEqual([told])
    expect(await publish(true, 2)).toMatchObject({ changed: false })
    expect(await publish(false, 3)).toMatchObject({ changed: true, revised: 1 })
    expect(await stems()).toEqual([told, stem])
  })
})
