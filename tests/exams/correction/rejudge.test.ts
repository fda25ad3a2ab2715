import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Database } from '#db'
import { itemUses } from '#db'
import type { CorrectionKind, DryPart } from '#exams'
import { joinParts } from '#exams'
import { decideCorrection, dryRunCorrection, rescorePending, sweepCorrections } from '#exams/server'
import { listAsked } from '../../../app/exams/correction/asked.store.server.ts'
import type { Rejudged, Wanted } from '../../../app/exams/correction/asked-attempts.server.ts'
import { rejudge } from '../../../app/exams/correction/asked-attempts.server.ts'
import { planCorrection } from '../../../app/exams/correction/plan-correction.server.ts'
import { rejudgeByLog } from '../../../app/exams/correction/rejudge-by-log.server.ts'
import { loadStandings } from '../../../app/exams/correction/standings.store.server.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { republish, sitter, threeSitters } from '../helpers/corrected.ts'
import { after, MINUTE, must } from '../helpers/sitting.ts'

const REASON = 'Two of the options are right.'

async function allOf(db: Database, wanted: Wanted): Promise<Rejudged[]> {
  const found: Rejudged[] = []
  for await (const { rejudged } of rejudge(db, wanted, { most: 2 })) found.push(...rejudged)
  return found.sort((a, b) => (a.attempt.id < b.attempt.id ? -1 : 1))
}

/** The same from the whole log of every attempt. */
async function byLog(db: Database, wanted: Wanted): Promise<readonly Rejudged[]> {
  const asked = await listAsked(db.read, wanted, { after: null, limit: 100, of: null })
  const ids = asked.map(({ id }) => id)
  return rejudgeByLog(db, await loadStandings(db.read, ids, wanted), wanted)
}

describeOnEachEngine('judging attempts anew', (open) => {
  test('from what is kept of the questions and from the log it is the same, whatever was corrected before', async () => {
    const { db, near } = await threeSitters(open)
    await sitter(db, 'Pat Partly', [2, 7, 8, 9, 11])
    const [single = '', again = ''] = near.form.places.slice(0, 2).map((place) => place.item)
    const mixed = near.form.places.find((place) => place.section === 'beta')?.item ?? ''
    const ofCase = near.form.places.at(-1)
    await republish(db, single, (item) => {
      for (const option of item.options) option.key = option.text.endsWith(' one')
      item.options.reverse()
    })
    const wishes: readonly (readonly [string, CorrectionKind])[] = [
      [single, 'rekey'],
      [single, 'void'],
      [again, 'void'],
      [mixed, 'credit'],
      [ofCase?.part ?? '', 'void'],
      [ofCase?.item ?? '', 'credit'],
      [single, 'rekey'],
      [again, 'credit'],
    ]
    for (const [i, [question, kind]] of wishes.entries()) {
      const plan = must(await planCorrection(db, { question, kind }))
      const quick = await allOf(db, plan)
      expect(quick).toHaveLength(4)
      expect(quick).toEqual(await byLog(db, plan))
      const wish = { question, kind, reason: REASON }
      const { correction } = must(await decideCorrection(db, null, wish, after((5 + i) * MINUTE)))
      await rescorePending(db, correction, after((5 + i) * MINUTE))
    }
  })

  test('where what is kept does not give the result that is shown, the log decides', async () => {
    const { db, near, question } = await threeSitters(open)
    const plan = must(await planCorrection(db, { question, kind: 'void' }))
    const sound = await allOf(db, plan)
    await db.one((w) =>
      w
        .update(itemUses)
        .set({ outcome: 'right', points: 1 })
        .where(eq(itemUses.attemptId, near.attemptId))
        .returning(),
    )
    expect(await allOf(db, plan)).toEqual(sound)
    await db.one((w) =>
      w.update(itemUses).set({ outcome: null, points: null }).where(eq(itemUses.n, 5)).returning(),
    )
    expect(await allOf(db, plan)).toEqual(sound)
  })

  test('a dry run in parts says what the whole one says', async () => {
    const { db, teacher, question } = await threeSitters(open)
    const wish = { question, kind: 'void' } as const
    const whole = must(await dryRunCorrection(db, teacher, wish))
    expect(whole).toMatchObject({ total: 3, next: null, toFail: [] })
    expect(whole.toPass).toHaveLength(1)
    const { plan, ...first } = must(await dryRunCorrection(db, teacher, wish, { most: 1 }))
    let so: DryPart = first
    expect(so).toMatchObject({ counts: { asked: 1 }, total: 3 })
    for (let parts = 1; so.next !== null && parts < 9; parts++) {
      const { plan: _, ...more } = must(
        await dryRunCorrection(db, teacher, wish, { most: 1, after: so.next }),
      )
      so = joinParts(so, more)
    }
    expect({ plan, ...so }).toEqual(whole)
    // What is no attempt begins at the beginning.
    expect(must(await dryRunCorrection(db, teacher, wish, { after: 'nonsense' }))).toEqual(whole)
  })

  test('housekeeping stops when it is told to, goes on later, and does not look at what is settled again', async () => {
    const { db, question } = await threeSitters(open)
    const wish = { question, kind: 'credit', reason: REASON } as const
    must(await decideCorrection(db, null, wish, after(5 * MINUTE)))
    const settled = new Set<string>()
    expect(await sweepCorrections(db, after(6 * MINUTE), settled, () => false)).toBe(0)
    expect(await sweepCorrections(db, after(6 * MINUTE), settled)).toBe(3)
    // For a while after the decision somebody may still be handing in what the decision did not know of.
    expect(await sweepCorrections(db, after(7 * MINUTE), settled)).toBe(0)
    expect(settled.size).toBe(0)
    expect(await sweepCorrections(db, after(20 * MINUTE), settled)).toBe(0)
    expect(settled.size).toBe(1)
  })
})
