import { expect, test } from 'vitest'
import type { Database } from '#db'
import { auditTrail, corrections, outbox, rescores } from '#db'
import { decideCorrection, listOwnReports, reportItem } from '#exams/server'
import * as dryRun from '../../app/routes/endpoints/dry-run.ts'
import * as rescoring from '../../app/routes/endpoints/rescoring.ts'
import * as correction from '../../app/routes/studio/correction.tsx'
import { threeSitters } from '../exams/helpers/corrected.ts'
import { after, MINUTE, must } from '../exams/helpers/sitting.ts'
import { signedIn } from '../factories/people.ts'
import { answerOf, getting, posting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

const REASON = 'Two of the options are right.'

describeOnEachEngine('the page that corrects a question', (open) => {
  /** Three sitters, and the page as their instructor asks for it. */
  async function desk() {
    const made = await threeSitters(open)
    const { db, teacher } = made
    const { cookie } = await signedIn(db, teacher)
    const more = (question: string) => ({ cookie, params: { question }, now: after(5 * MINUTE) })
    return {
      ...made,
      look: (question: string, search = '') =>
        answerOf(() =>
          correction.loader(getting(db, `/studio/corrections/${question}${search}`, more(question))),
        ),
      send: (form: Record<string, string>) =>
        answerOf(() =>
          correction.action(posting(db, `/studio/corrections/${made.question}`, form, more(made.question))),
        ),
      json: async (route: typeof dryRun | typeof rescoring, search = '') => {
        const path = `/studio/corrections/${made.question}/x${search}`
        const answer = await route.loader(getting(db, path, more(made.question)))
        return { status: answer.status, body: (await answer.json()) as unknown }
      },
    }
  }
  const written = async (db: Database) =>
    Promise.all([corrections, rescores, outbox].map(async (t) => (await db.read.select().from(t)).length))

  test('shows the question with its key, its figures and reports, and nothing is decided', async () => {
    const { look, question, db, near } = await desk()
    must(
      await reportItem(
        db,
        near.actor,
        near.attemptId,
        { place: 1, kind: 'two-right', text: REASON },
        after(0),
      ),
    )
    const { data } = await look(question)
    expect(data).toMatchObject({
      ...{ question, kind: null, dry: null, refusal: null, history: [] },
      versions: [{ isCurrent: true, asked: 3, questions: [{ part: '' }] }],
      statistics: { asked: 3, outcomes: { right: 1, wrong: 2 } },
      counts: { all: 1, open: 1 },
      reports: [{ by: 'Nia Near', text: REASON, answer: null }],
    })
    const [version] = (data as { versions: { questions: { review: { rows: { key: boolean }[] } }[] }[] })
      .versions
    expect(version?.questions[0]?.review.rows.filter((row) => row.key)).toHaveLength(1)
    expect((await look('nothing')).status).toBe(404)
  })

  test('a dry run comes with the page, further parts by their own address, and what cannot be is said', async () => {
    const { look, json, question } = await desk()
    const { data } = await look(question, '?kind=void')
    expect(data).toMatchObject({
      kind: 'void',
      dry: { total: 3, next: null, counts: { changed: 2, toPass: 1 } },
    })
    expect(await json(dryRun, '?kind=void')).toMatchObject({
      status: 200,
      body: { counts: { asked: 3, toPass: 1 }, toPass: [expect.any(String)], next: null },
    })
    expect(await json(dryRun, '?kind=void&after=x')).toMatchObject({
      status: 200,
      body: { counts: { asked: 3 } },
    })
    expect(await json(dryRun, '?kind=delete')).toMatchObject({ status: 400 })
    expect(await json(dryRun, '?kind=rekey')).toMatchObject({ body: { error: 'same-key' } })
    expect((await look(question, '?kind=rekey')).data).toMatchObject({
      dry: null,
      refusal: expect.stringContaining('Publish the question with its new key first.'),
    })
  })

  test('a case and its questions each have a page; what was decided about the case stands on all of them', async () => {
    const { look, db, near } = await desk()
    const [one, two] = near.form.places.slice(-2)
    const whole = one?.item ?? ''
    const decide = async (question: string) =>
      must(await decideCorrection(db, null, { question, kind: 'credit', reason: REASON }, after(3 * MINUTE)))
    await decide(whole)
    await decide(one?.part ?? '')
    const pageOf = async (question = '') =>
      (await look(question)).data as { versions: { questions: unknown[] }[]; history: unknown[] }
    const pages = [await pageOf(whole), await pageOf(one?.part), await pageOf(two?.part)]
    expect(pages.map(({ versions }) => versions[0]?.questions.length)).toEqual([2, 1, 1])
    expect(pages.map(({ history }) => history.length)).toEqual([2, 2, 1])
  })

  test('a reason is checked, then confirmed; only then it is decided, rescored, told, and the reports are answered', async () => {
    const { send, json, db, near, question } = await desk()
    must(
      await reportItem(
        db,
        near.actor,
        near.attemptId,
        { place: 1, kind: 'two-right', text: REASON },
        after(0),
      ),
    )
    const form = { kind: 'void', reason: REASON }
    const short = await send({ kind: 'void', reason: 'short', step: 'check' })
    expect(short).toMatchObject({
      status: 400,
      data: { say: 'Write at least 10 characters.', reason: 'short' },
    })
    expect(await send({ ...form, step: 'check' })).toMatchObject({
      status: 200,
      data: { say: null, reason: REASON },
    })
    expect(await send({ ...form, step: 'edit' })).toMatchObject({ data: { say: '', reason: REASON } })
    expect(await send({ reason: REASON, step: 'apply' })).toMatchObject({ status: 400 })
    expect(await send({ kind: 'rekey', reason: REASON, step: 'apply' })).toMatchObject({ status: 400 })
    // A form without a step is one to be confirmed.
    expect(await send(form)).toMatchObject({ data: { say: null } })
    expect(await written(db)).toEqual([0, 0, 0])

    const applied = await send({ ...form, step: 'apply', answer: 'yes' })
    expect(applied).toMatchObject({ status: 302, location: `/studio/corrections/${question}#decided` })
    expect(await json(rescoring)).toMatchObject({
      status: 200,
      body: [
        {
          kind: 'void',
          reason: REASON,
          reached: 3,
          total: 3,
          changed: 2,
          isRunning: false,
          by: 'Rowan Pell',
        },
      ],
    })
    // Two whose result changed, and the answer to the one report.
    expect(await written(db)).toEqual([1, 3, 3])
    expect((await listOwnReports(db, near.actor))[0]?.answer).toMatchObject({
      decision: 'voided',
      text: REASON,
    })
    const verbs = (await db.read.select().from(auditTrail)).map(({ verb }) => verb)
    expect(verbs).toEqual(expect.arrayContaining(['correct-item', 'answer-report', 'rescore-attempts']))
    // Sent twice, it is done once.
    expect(await send({ ...form, step: 'apply', answer: 'yes' })).toMatchObject({ status: 302 })
    expect(await written(db)).toEqual([1, 3, 3])
  })
})
