import { expect, test } from 'vitest'
import { checkReceipt } from '#exams'
import {
  changeAccommodation,
  endBreak,
  getReceipt,
  getReport,
  openRoom,
  submitAttempt,
  submitSection,
  sweepOverdue,
  takeBreak,
} from '#exams/server'
import type { ClientEvent } from '../../../app/exams/attempt/attempt-event.ts'
import { listEvents } from '../../../app/exams/attempt/attempt-log.store.server.ts'
import { sheetOf } from '../../../app/exams/attempt/sheet.ts'
import { somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { answered, clocked, flagged, sent, visited } from '../helpers/events.ts'
import { after, keyOf, MINUTE, must, NOON, sittingOf } from '../helpers/sitting.ts'

const from = { source: 'a test', confidence: 'estimate' } as const
const GRACE = { arrivalGraceSeconds: { value: 30, ...from } }
const HOUR = 60 * MINUTE
/** An act of the page whose clock began at noon, `ms` later. */
const done = (act: Parameters<typeof sent>[0][number], seq: number, ms: number): ClientEvent =>
  ({ ...act, seq, ms }) as ClientEvent

describeOnEachEngine('what arrives after the deadline', (open) => {
  test('counts when it was done before: event by event, up to 30 s later', async () => {
    const db = await open()
    const { actor, attemptId, form, send } = await sittingOf(db, GRACE)
    const key = await keyOf(db, form, 1)
    // Heard of within 200 ms, so the page's clock is known to that.
    must(await send(sent([clocked(NOON), visited(1)]), after(1200)))
    const waiting = [
      done(answered(1, key), 3, HOUR - 5000),
      done(flagged(1), 4, HOUR - 201),
      done(answered(1, null), 5, HOUR - 199),
      done(clocked(NOON + HOUR), 6, HOUR),
    ]
    const ack = must(await send(waiting, after(HOUR + 29_000)))
    expect(ack).toMatchObject({ acked: 4, remainingMs: 0, state: 'open' })
    expect(ack.time?.over).toEqual({ arrivesMs: 1000, closesMs: 1000, closesAt: after(HOUR + 30_000) })
    const late = { ok: false, fault: { code: 'late', deadline: after(HOUR) } }
    expect(await send(waiting, after(HOUR + 29_500))).toEqual(late)
    expect(must(await submitAttempt(db, actor, attemptId, after(HOUR + 29_600)))).toEqual({
      state: 'submitted',
    })
    const { attempt, report } = must(await getReport(db, actor, attemptId, after(2 * HOUR)))
    expect(attempt).toMatchObject({ closedAt: after(HOUR), closedBy: 'clock' })
    expect(report.points).toBe(1)
    expect(report.questions[0]).toMatchObject({ flagged: true, outcome: 'right' })
    const receipt = must(await getReceipt(db, actor, attemptId))
    expect(checkReceipt(JSON.stringify(receipt))).toMatchObject({ state: 'whole', events: 5 })
  })

  test('does not when it was done after, or when the page is new, or when the grace is over', async () => {
    const db = await open()
    const { attemptId, send } = await sittingOf(db, GRACE)
    must(await send(sent([visited(1)]), after(100)))
    const late = { ok: false, fault: { code: 'late' } }
    expect(await send([done(flagged(1), 2, HOUR)], after(HOUR + 10))).toMatchObject(late)
    expect(await send([done(flagged(1), 1, 0)], after(HOUR + 10), 'new-page')).toMatchObject(late)
    expect(await send([done(flagged(1), 2, MINUTE)], after(HOUR + 30_001))).toMatchObject(late)
    expect((await listEvents(db.read, attemptId)).events).toHaveLength(1)
    must(await send([done(flagged(1), 2, MINUTE)], after(HOUR + 30_000)))
  })

  test('the room that is opened then has no time, and says until when', async () => {
    const db = await open()
    const { actor, attemptId } = await sittingOf(db, GRACE)
    const room = must(await openRoom(db, actor, attemptId, after(HOUR + 10_000)))
    expect(room).toMatchObject({
      ...{ remainingMs: 0, atZero: { policy: 'submit', arrivalGraceMs: 30_000 } },
      time: { over: { arrivesMs: 20_000, closesMs: 20_000 } },
    })
    expect(await openRoom(db, actor, attemptId, after(HOUR + 30_000))).toMatchObject({
      fault: { code: 'closed', state: 'submitted' },
    })
  })

  test('a break has moved the deadline: what was done before the moved one counts', async () => {
    const db = await open()
    const { actor, attemptId, form, send } = await sittingOf(db, GRACE)
    const { actor: by } = await somebody(db, { roles: ['instructor'] })
    const grant = { multiplier: '1', breakMinutes: '10', reason: 'A letter.' }
    must(await changeAccommodation(db, by, actor.personId, grant, NOON))
    must(await send(sent([visited(1)]), after(0)))
    must(await takeBreak(db, actor, attemptId, after(MINUTE)))
    must(await endBreak(db, actor, attemptId, after(11 * MINUTE)))
    const deadline = HOUR + 10 * MINUTE
    const key = await keyOf(db, form, 2)
    const waiting = [done(answered(2, key), 2, deadline), done(flagged(2), 3, deadline + 1)]
    expect(must(await send(waiting, after(deadline + 5000)))).toMatchObject({ acked: 2 })
    expect(sheetOf((await listEvents(db.read, attemptId)).events).answers.get(2)).toEqual(key)
    expect(await sweepOverdue(db, after(deadline + 29_999))).toBe(0)
    expect(await sweepOverdue(db, after(deadline + 30_000))).toBe(1)
    const { attempt, report } = must(await getReport(db, actor, attemptId, after(2 * HOUR)))
    expect([attempt.closedAt, report.points]).toEqual([after(deadline), 1])
  })

  test('sections cannot be submitted then: that is done now, not before', async () => {
    const db = await open()
    const sectioned = { submission: 'final', ...from } as const
    const { actor, attemptId } = await sittingOf(db, { ...GRACE, sectioned })
    const wish = { attemptId, section: 'alpha' }
    expect(await submitSection(db, actor, wish, after(HOUR + 1))).toMatchObject({ fault: { code: 'late' } })
    must(await submitSection(db, actor, wish, after(HOUR)))
  })
})
