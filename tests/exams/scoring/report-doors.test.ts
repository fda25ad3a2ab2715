import { expect, test } from 'vitest'
import { getReport, getReview, listAttempts, submitAttempt } from '#exams/server'
import { somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { answered, flagged, sent, visited } from '../helpers/events.ts'
import { after, keyOf, MINUTE, must, NOBODYS, sitting } from '../helpers/sitting.ts'

describeOnEachEngine('after submitting', (open) => {
  /** All of `beta` and `gamma` right, all of `alpha` left out but one. */
  async function sat() {
    const db = await open()
    const { send, actor, attemptId, form } = await sitting(db)
    const acts = [
      visited(1),
      answered(1, { choice: (await wrongChoice(1)) ?? 0 }),
      flagged(1),
      visited(2),
      flagged(2),
    ]
    for (let n = 6; n <= 12; n++) acts.push(visited(n), answered(n, await keyOf(db, form, n)))
    must(await send(sent(acts), after(5 * MINUTE)))
    must(await submitAttempt(db, actor, attemptId, after(30 * MINUTE)))
    return { db, actor, attemptId }

    async function wrongChoice(n: number) {
      const key = await keyOf(db, form, n)
      return 'choice' in key ? (key.choice + 1) % 4 : null
    }
  }

  test('the report is the score of the log, and the list shows the same', async () => {
    const { db, actor, attemptId } = await sat()
    const { report, attempt, sections } = must(await getReport(db, actor, attemptId, after(31 * MINUTE)))
    expect(report).toMatchObject({
      ...{ points: 7, total: 12, percent: 58.3, passed: false, moreNeeded: 4 },
      headline: '58.3 %. The pass mark is 85 %.',
      distance: 'Four more right answers would have passed.',
      sections: [
        { section: 'alpha', points: 0, total: 5 },
        { section: 'beta', points: 5, total: 5 },
        { section: 'gamma', points: 2, total: 2 },
      ],
      outcomes: { right: 7, partial: 0, wrong: 1, unanswered: 4, unscorable: 0 },
      receipt: { events: 20 },
    })
    expect(sections[0]).toEqual({ id: 'alpha', title: 'The alpha section' })
    expect(attempt).toMatchObject({ closedBy: 'candidate', closedAt: after(30 * MINUTE), remainingMs: null })
    const [listed] = await listAttempts(db, actor, after(31 * MINUTE))
    expect(listed?.result).toEqual({
      points: 7,
      total: 12,
      percent: 58.3,
      scaled: null,
      passMark: 85,
      passed: false,
    })
    expect(must(await getReport(db, actor, attemptId, after(99 * MINUTE))).report).toEqual(report)
  })

  test('the review shows all, wrong or flagged questions with every rationale and source', async () => {
    const { db, actor, attemptId } = await sat()
    const review = async (filter: 'all' | 'wrong' | 'flagged') =>
      must(await getReview(db, actor, attemptId, filter, after(31 * MINUTE)))
    const all = await review('all')
    expect(all.counts).toEqual({ all: 12, wrong: 5, flagged: 2 })
    expect(all.questions).toHaveLength(12)
    for (const { review: one } of all.questions) {
      expect(one.source).toEqual(['42 CFR 424.44'])
      for (const row of one.rows) expect(row.rationaleHtml).not.toBe('')
    }
    expect((await review('wrong')).questions.map(({ line }) => line.n)).toEqual([1, 2, 3, 4, 5])
    expect((await review('flagged')).questions.map(({ line }) => line.n)).toEqual([1, 2])
    expect(all.questions[11]?.chartHtml).toContain('The chart of gamma-')
    expect(all.questions[0]?.review.score).toEqual({ kind: 'scored', points: 0, right: false })
  })

  test('submitting again changes nothing', async () => {
    const { db, actor, attemptId } = await sat()
    const before = must(await getReport(db, actor, attemptId, after(40 * MINUTE)))
    expect(must(await submitAttempt(db, actor, attemptId, after(90 * MINUTE)))).toEqual({
      state: 'submitted',
    })
    expect(must(await getReport(db, actor, attemptId, after(40 * MINUTE)))).toEqual(before)
  })

  test('nobody else sees it, and nobody before it is over', async () => {
    const { db, actor, attemptId } = await sat()
    const { actor: stranger } = await somebody(db, { roles: ['administrator'] })
    const refused = { ok: false, fault: { code: 'not-found' } }
    for (const [who, id] of [
      [stranger, attemptId],
      [actor, NOBODYS],
      [actor, 'x'],
    ] as const) {
      expect(await getReport(db, who, id, after(0))).toEqual(refused)
      expect(await getReview(db, who, id, 'all', after(0))).toEqual(refused)
    }
    expect(await listAttempts(db, stranger, after(0))).toEqual([])
  })
})

describeOnEachEngine('before submitting', (open) => {
  test('there is no report and no review', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    const open_ = { ok: false, fault: { code: 'still-open' } }
    expect(await getReport(db, actor, attemptId, after(0))).toEqual(open_)
    expect(await getReview(db, actor, attemptId, 'all', after(0))).toEqual(open_)
  })
})
