import { beforeEach, expect, test } from 'vitest'
import type { Database } from '#db'
import { startAttempt, submitAttempt } from '#exams/server'
import * as practice from '../../app/routes/exams/practice.tsx'
import * as report from '../../app/routes/exams/report.tsx'
import * as today from '../../app/routes/learn/today.tsx'
import { publishSlips, sitSlips } from '../exams/astray/slips.ts'
import { must } from '../exams/helpers/sitting.ts'
import type { Somebody } from '../factories/people.ts'
import { NOON, somebody } from '../factories/people.ts'
import { answerOf, getting, posting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

describeOnEachEngine('the page of practice', (open) => {
  let db: Database
  let who: Somebody
  beforeEach(async () => {
    db = await open()
    expect(await publishSlips(db, NOON)).toEqual([])
    who = await somebody(db)
  })
  const read = async () =>
    (await answerOf(() => practice.loader(getting(db, '/practice', { cookie: who.cookie })))).data
  const start = (form: Record<string, string>) =>
    answerOf(() => practice.action(posting(db, '/practice', form, { cookie: who.cookie })))
  const astray = async () => {
    const { attemptId } = must(await startAttempt(db, who.actor, { exam: 'of-slips', seed: 1 }, NOON))
    const by = { 'tpl-0001': 'one-day-late', 'tpl-0002': 'one-day-late', 'tpl-0003': 'other-side' }
    await sitSlips(db, who.actor, attemptId, by, NOON, false)
    must(await submitAttempt(db, who.actor, attemptId, NOON))
    return attemptId
  }

  test('says of each choice whether it has fresh numbers', async () => {
    expect(await read()).toMatchObject({
      astray: [],
      choices: [
        { id: 'terminology', questions: 1, fresh: 0, objectives: [{ fresh: 0 }] },
        { id: 'insurance', questions: 4, fresh: 4, objectives: [{ fresh: 4 }] },
      ],
    })
    const none = await start({ of: 'terminology', filter: 'fresh', count: '5' })
    expect(none.data).toEqual({ say: expect.stringContaining('No template makes questions on this yet.') })
  })

  test('lists what led astray, most often first, and one press practices it; Today has the first', async () => {
    const attemptId = await astray()
    expect(await read()).toMatchObject({
      astray: [
        { misconception: 'one-day-late', name: 'Went a day too far', times: 2 },
        { misconception: 'other-side', name: 'Gave the other side’s part', times: 1 },
      ],
    })
    const { data } = await answerOf(() => today.loader(getting(db, '/today', { cookie: who.cookie })))
    expect(data).toMatchObject({ astray: [{ misconception: 'one-day-late' }] })
    const params = { attempt: attemptId }
    const page = getting(db, `/attempts/${attemptId}/report`, { cookie: who.cookie, params })
    expect((await answerOf(() => report.loader(page))).data).toMatchObject({
      astray: [
        { name: 'Went a day too far', practice: { objective: 'insurance.medicare' } },
        { name: 'Gave the other side’s part' },
      ],
    })
    for (const form of [
      { misconception: 'one-day-late' },
      { of: 'insurance.medicare', filter: 'fresh' },
    ] as Record<string, string>[]) {
      const begun = await start(form)
      expect([begun.status, begun.location]).toEqual([302, expect.stringMatching(/^\/attempts\//)])
    }
  })

  test.each([
    [{ misconception: 'gone' }, 'No question has an answer that comes from this any more.'],
    [{ misconception: '' }, 'No question has an answer that comes from this any more.'],
    [{ misconception: 'm'.repeat(90) }, 'There is no such misconception.'],
    [{ misconception: 'one-day-late', of: 'insurance' }, 'only one of them'],
    [{ misconception: 'one-day-late', filter: 'missed' }, 'Nothing is left'],
    [{}, 'Choose a section'],
  ] as [Record<string, string>, string][])(
    '%j is refused in words, and nothing is begun',
    async (form, say) => {
      const { status, data } = await start(form)
      expect(status).toBe(200)
      expect(data).toEqual({ say: expect.stringContaining(say) })
      const { data: after } = await answerOf(() =>
        today.loader(getting(db, '/today', { cookie: who.cookie })),
      )
      expect(after).toMatchObject({ open: [] })
    },
  )
})
