import { expect, test } from 'vitest'
import type { Database } from '#db'
import { auditTrail, corrections, itemUses, outbox, rescores } from '#db'
import { checkReceipt } from '#exams'
import {
  decideCorrection,
  dryRunCorrection,
  getReceipt,
  getReport,
  getReview,
  listAttempts,
  listItemCorrections,
  markCorrectionsSeen,
  rescorePending,
  submitAttempt,
  sweepCorrections,
} from '#exams/server'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { republish, sitter, threeSitters } from '../helpers/corrected.ts'
import { after, MINUTE, must } from '../helpers/sitting.ts'

const REASON = 'Two of the options are right.'

describeOnEachEngine('corrections', (open) => {
  const report = async (db: Database, { actor, attemptId }: Awaited<ReturnType<typeof sitter>>) =>
    must(await getReport(db, actor, attemptId, after(9 * MINUTE)))

  test('a dry run says whose result would change, flips first, and writes nothing', async () => {
    const { db, teacher, question, near, far } = await threeSitters(open)
    const dry = must(await dryRunCorrection(db, teacher, { question, kind: 'void' }))
    expect(dry.counts).toEqual({ asked: 3, changed: 2, up: 2, down: 0, toPass: 1, toFail: 0, held: 0 })
    expect(dry.lines).toMatchObject([
      {
        person: 'Nia Near',
        attemptId: near.attemptId,
        before: { percent: 83.3 },
        after: { percent: 90.9, passed: true },
      },
      { person: 'Fay Far', attemptId: far.attemptId, after: { percent: 81.8, passed: false } },
    ])
    for (const table of [corrections, rescores, outbox])
      expect(await db.read.select().from(table)).toEqual([])
    expect((await report(db, near)).report.percent).toBe(83.3)
  })

  test('applying does what the dry run said, tells those whose result changed, and keeps the history', async () => {
    const { db, teacher, question, near, best, far } = await threeSitters(open)
    const receipt = must(await getReceipt(db, near.actor, near.attemptId))
    const dry = must(await dryRunCorrection(db, teacher, { question, kind: 'void' }))
    const wish = { question, kind: 'void', reason: REASON } as const
    const { correction } = must(await decideCorrection(db, teacher, wish, after(5 * MINUTE)))
    expect(await rescorePending(db, correction, after(5 * MINUTE))).toEqual({ rescored: 3, changed: 2 })

    for (const line of dry.lines) {
      const who = line.attemptId === near.attemptId ? near : far
      const seen = await report(db, who)
      expect(seen.report.percent).toBe(line.after.percent)
      expect(seen.attempt).toMatchObject({ result: line.after, original: line.before, unseen: true })
      expect(seen.corrections).toMatchObject([
        {
          ...{ kind: 'void', places: [1], reason: REASON, by: 'Rowan Pell', at: after(5 * MINUTE) },
          ...{ changed: true, before: line.before, after: line.after },
        },
      ])
    }
    expect((await report(db, best)).attempt).toMatchObject({ original: null, unseen: false })
    const letters = await db.read.select().from(outbox)
    expect(letters.map((l) => l.recipient).sort()).toEqual([near.actor.email, far.actor.email].sort())
    expect(letters[0]?.body).toContain(REASON)
    expect((await db.read.select().from(auditTrail)).map((line) => line.verb)).toContain('rescore-attempts')

    // What follows from the log stays: receipt, review by number, and the question no longer counts as missed.
    expect(must(await getReceipt(db, near.actor, near.attemptId))).toEqual(receipt)
    expect(checkReceipt(JSON.stringify(receipt))).toMatchObject({ state: 'whole' })
    const review = must(await getReview(db, near.actor, near.attemptId, 'all', after(9 * MINUTE)))
    expect(review.questions[0]?.line).toMatchObject({ n: 1, corrected: 'void' })
    expect(review.counts.wrong).toBe(1)
    const uses = await db.read.select().from(itemUses)
    expect(uses.filter((use) => use.item === question).map((use) => use.outcome)).toEqual([
      'voided',
      'voided',
      'voided',
    ])

    must(await markCorrectionsSeen(db, near.actor, near.attemptId))
    expect((await listAttempts(db, near.actor, after(0)))[0]).toMatchObject({
      unseen: false,
      result: { passed: true },
    })
    expect(await markCorrectionsSeen(db, far.actor, near.attemptId)).toMatchObject({ ok: false })
  })

  test('deciding and rescoring again, broken off or two at once, reaches everyone once', async () => {
    const { db, teacher, question } = await threeSitters(open)
    const wish = { question, kind: 'credit', reason: REASON } as const
    const { correction } = must(await decideCorrection(db, teacher, wish, after(5 * MINUTE)))
    expect(must(await decideCorrection(db, teacher, wish, after(6 * MINUTE)))).toEqual({
      correction,
      isNew: false,
    })
    const [a, b] = await Promise.all([
      rescorePending(db, correction, after(5 * MINUTE)),
      rescorePending(db, correction, after(5 * MINUTE)),
    ])
    expect(a.rescored + b.rescored).toBe(3)
    expect(await sweepCorrections(db, after(6 * MINUTE))).toBe(0)
    expect(await db.read.select().from(rescores)).toHaveLength(3)
    expect(await db.read.select().from(outbox)).toHaveLength(2)
    expect(must(await listItemCorrections(db, teacher, question))).toMatchObject([
      { kind: 'credit', reached: 3, changed: 2, isRunning: false, by: 'Rowan Pell' },
    ])
  })

  test('an attempt handed in later gets the corrections that stand, with its first result on record', async () => {
    const { db, teacher, question } = await threeSitters(open)
    const late = await sitter(db, 'Lou Late', [1, 2], false)
    const wish = { question, kind: 'void', reason: REASON } as const
    const { correction } = must(await decideCorrection(db, teacher, wish, after(5 * MINUTE)))
    await rescorePending(db, correction, after(5 * MINUTE))
    must(await submitAttempt(db, late.actor, late.attemptId, after(6 * MINUTE)))
    expect((await report(db, late)).attempt).toMatchObject({
      result: { percent: 90.9 },
      original: { percent: 83.3 },
      unseen: false,
    })
    expect(await sweepCorrections(db, after(7 * MINUTE))).toBe(0)
  })

  test('a published new key judges the old answers when the question looks the same; a new wording does not', async () => {
    const { db, teacher, question, best, near } = await threeSitters(open)
    const wish = { question, kind: 'rekey' } as const
    expect(await dryRunCorrection(db, teacher, wish)).toMatchObject({ fault: { code: 'same-key' } })
    await republish(db, question, (item) => {
      for (const option of item.options) option.key = option.text.endsWith(' one')
      item.options.reverse()
    })
    const dry = must(await dryRunCorrection(db, teacher, wish))
    expect(dry.counts).toMatchObject({ asked: 3 })
    expect(dry.lines.find((line) => line.attemptId === best.attemptId)?.after).toMatchObject({ points: 11 })
    const { correction } = must(
      await decideCorrection(db, teacher, { ...wish, reason: REASON }, after(5 * MINUTE)),
    )
    await rescorePending(db, correction, after(5 * MINUTE))
    expect((await report(db, best)).report.points).toBe(11)
    expect((await report(db, near)).attempt.original?.percent ?? 83.3).toBe(83.3)
    const review = must(await getReview(db, best.actor, best.attemptId, 'wrong', after(9 * MINUTE)))
    expect(review.questions).toMatchObject([
      { line: { n: 1, corrected: 'rekey' }, review: { score: { points: 0 } } },
    ])

    await republish(db, question, (item) => {
      item.stem = 'Which of quite other words?'
    })
    expect(await dryRunCorrection(db, teacher, wish)).toMatchObject({ fault: { code: 'not-comparable' } })
  })

  test('who may not, and what cannot be, is refused', async () => {
    const { db, teacher, question, near } = await threeSitters(open)
    const wish = { question, kind: 'void', reason: REASON } as const
    const refused = { ok: false, fault: { code: 'not-allowed' } }
    expect(await dryRunCorrection(db, near.actor, wish)).toEqual(refused)
    expect(await decideCorrection(db, near.actor, wish, after(0))).toEqual(refused)
    expect(await listItemCorrections(db, near.actor, question)).toEqual(refused)
    const decide = (more: object) => decideCorrection(db, teacher, { ...wish, ...more }, after(0))
    expect(await decide({ reason: 'no' })).toMatchObject({
      fault: { code: 'invalid', fields: { reason: expect.any(String) } },
    })
    expect(await decide({ question: 'nothing' })).toMatchObject({ fault: { code: 'not-found' } })
    expect(await decide({ question: '' })).toMatchObject({ fault: { code: 'not-found' } })
    const asked = near.form.places.map((place) => place.item)
    const unasked = Array.from({ length: 20 }, (_, i) => `alpha-${i}`).find((id) => !asked.includes(id))
    expect(await decide({ question: unasked })).toMatchObject({ fault: { code: 'never-asked' } })
    expect(await db.read.select().from(corrections)).toEqual([])
  })
})
