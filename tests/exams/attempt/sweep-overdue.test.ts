import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { attempts } from '#db'
import { getReport, listAttempts, openRoom, startAttempt, submitAttempt, sweepOverdue } from '#exams/server'
import { listEvents } from '../../../app/exams/attempt/attempt-log.store.server.ts'
import { somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { EXAM, publishTestCatalogue } from '../helpers/catalogue.ts'
import { answered, sent } from '../helpers/events.ts'
import { after, keyOf, MINUTE, must, NOBODYS, NOON, practising, sitting } from '../helpers/sitting.ts'

const HOUR = 60 * MINUTE

describeOnEachEngine('an attempt whose candidate is gone', (open) => {
  test('is submitted at its deadline, whenever the sweeper comes, with what was kept', async () => {
    const db = await open()
    const { send, form, actor, attemptId } = await sitting(db)
    must(await send(sent([answered(1, await keyOf(db, form, 1))]), after(10_000)))
    expect(await sweepOverdue(db, after(HOUR - 1))).toBe(0)
    // the server was down for a day; nothing is remembered but the database
    expect(await sweepOverdue(db, after(25 * HOUR))).toBe(1)
    expect(await sweepOverdue(db, after(25 * HOUR))).toBe(0)
    const { attempt, report } = must(await getReport(db, actor, attemptId, after(25 * HOUR)))
    expect(attempt).toMatchObject({ state: 'submitted', closedBy: 'sweeper', closedAt: after(HOUR) })
    expect(report).toMatchObject({ points: 1, total: 12, passed: false })
    expect((await listEvents(db.read, attemptId)).events.at(-1)).toMatchObject({
      ...{ kind: 'submitted', by: 'sweeper', at: after(HOUR), client: 'server' },
    })
  })

  test('several sweepers and the candidate at once close it once', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    const now = after(HOUR)
    const [submitted, ...swept] = await Promise.all([
      submitAttempt(db, actor, attemptId, now),
      sweepOverdue(db, now),
      sweepOverdue(db, now),
      sweepOverdue(db, now),
    ])
    expect(must(submitted)).toEqual({ state: 'submitted' })
    expect(swept.every((n) => n <= 1)).toBe(true)
    expect((await listEvents(db.read, attemptId)).events).toHaveLength(1)
    const [one] = await listAttempts(db, actor, now)
    expect(one).toMatchObject({ state: 'submitted', closedAt: after(HOUR) })
  })

  test('looking in after the deadline closes it by the clock and opens no room', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    expect(await openRoom(db, actor, attemptId, after(HOUR))).toEqual({
      ...{ ok: false, fault: { code: 'closed', state: 'submitted' } },
    })
    expect((await listAttempts(db, actor, after(HOUR)))[0]).toMatchObject({ closedBy: 'clock' })
  })

  test('one that cannot be closed does not keep the others open', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    const { actor: other } = await somebody(db)
    const theirs = must(await startAttempt(db, other, { exam: 'test-exam' }, after(MINUTE)))
    // as after a bug: an attempt without a form, due before the others
    await db.tx(`attempt:${attemptId}`, async (tx) => {
      const [row] = await tx.select().from(attempts).where(eq(attempts.id, attemptId))
      if (row) await tx.insert(attempts).values({ ...row, id: NOBODYS, openKey: null, dueAt: NOON })
    })
    await expect(sweepOverdue(db, after(2 * HOUR))).rejects.toThrow('has no form')
    const stateOf = async (person: typeof actor, id: string) =>
      (await listAttempts(db, person, NOON)).find((one) => one.id === id)?.state
    expect(await stateOf(actor, attemptId)).toBe('submitted')
    expect(await stateOf(other, theirs.attemptId)).toBe('submitted')
    expect(await stateOf(actor, NOBODYS)).toBe('open')
  })

  test('practice has no deadline', async () => {
    const db = await open()
    await practising(db)
    expect(await sweepOverdue(db, after(1000 * HOUR))).toBe(0)
  })
})

describeOnEachEngine('other overdue policies', (open) => {
  const from = { source: 'a test', confidence: 'estimate' } as const
  async function sittingWith(overdue: typeof EXAM.overdue, seconds = 0) {
    const db = await open()
    const arrivalGraceSeconds = { value: seconds, ...from }
    await publishTestCatalogue(db, NOON, [{ ...EXAM, overdue, arrivalGraceSeconds }])
    const { actor } = await somebody(db)
    const { attemptId } = must(await startAttempt(db, actor, { exam: 'test-exam' }, NOON))
    return { db, actor, attemptId }
  }

  test('abandon: closed without a result', async () => {
    const { db, actor, attemptId } = await sittingWith({ policy: 'abandon', ...from })
    expect(await sweepOverdue(db, after(HOUR))).toBe(1)
    const { report, attempt } = must(await getReport(db, actor, attemptId, after(HOUR)))
    expect(attempt).toMatchObject({ state: 'abandoned' })
    expect(report).toMatchObject({
      passed: null,
      headline: 'Not submitted in time: this attempt has no result.',
    })
  })

  test('grace: the candidate may still submit', async () => {
    const { db, actor, attemptId } = await sittingWith({ policy: 'grace', graceMinutes: 5, ...from })
    expect(await sweepOverdue(db, after(HOUR + MINUTE))).toBe(0)
    expect(must(await openRoom(db, actor, attemptId, after(HOUR + MINUTE)))).toMatchObject({ remainingMs: 0 })
    expect(must(await submitAttempt(db, actor, attemptId, after(HOUR + 2 * MINUTE)))).toEqual({
      state: 'submitted',
    })
    expect((await listAttempts(db, actor, after(HOUR)))[0]).toMatchObject({ closedBy: 'candidate' })
  })

  test('answers may be given time to arrive', async () => {
    const { db, actor, attemptId } = await sittingWith({ policy: 'submit', ...from }, 30)
    expect(await sweepOverdue(db, after(HOUR + 29_999))).toBe(0)
    expect(await sweepOverdue(db, after(HOUR + 30_000))).toBe(1)
    const [one] = await listAttempts(db, actor, after(HOUR + 30_000))
    expect(one).toMatchObject({ id: attemptId, closedAt: after(HOUR) })
  })
})
