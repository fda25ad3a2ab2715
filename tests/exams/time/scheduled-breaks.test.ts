import { describe, expect, test } from 'vitest'
import type { Database } from '#db'
import { checkReceipt } from '#exams'
import {
  changeAccommodation,
  endBreak,
  getReceipt,
  listAttempts,
  openRoom,
  recordEvents,
  skipBreak,
  submitAttempt,
  sweepOverdue,
  takeBreak,
  takeScheduledBreak,
} from '#exams/server'
import { listEvents } from '../../../app/exams/attempt/attempt-log.store.server.ts'
import { sheetOf } from '../../../app/exams/attempt/sheet.ts'
import { breakOnWay, breakPoints } from '../../../app/exams/time/break-points.ts'
import { somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { answered, sent, visited } from '../helpers/events.ts'
import { after, keyOf, MINUTE, must, NOON, sittingOf } from '../helpers/sitting.ts'

const from = { source: 'a test', confidence: 'estimate' } as const
/** After question 4, and after the section beta (6 to 10), whose break does not stop the clock. */
const BREAKS = [
  { after: 4, minutes: 10, stopsClock: true, ...from },
  { after: 'beta', minutes: 5, stopsClock: false, ...from },
]
const HOUR = 60 * MINUTE
const seated = (db: Database) => sittingOf(db, { breaks: BREAKS })

describe('where breaks are offered', () => {
  const place = (item: string, section = 'a') => ({ item, section })
  const form = { places: ['q1', 'q2', 'case', 'case', 'case', 'q6'].map((item) => place(item)) }
  const points = (after: number | string, places: readonly object[] = form.places) =>
    breakPoints([{ after, minutes: 1, stopsClock: true, ...from }], { places } as never).map((p) => p.after)
  test('a case is not cut in two; the end of the form is no place', () => {
    expect([2, 3, 4, 5, 6, 99].map((n) => points(n))).toEqual([[2], [5], [5], [5], [], []])
    expect(points('a')).toEqual([])
    expect(points('a', [place('q', 'a'), place('r', 'b')])).toEqual([1])
    expect(points('c', [place('q', 'a'), place('r', 'b')])).toEqual([])
  })
  test('on the way past one for the first time; past several, the last of them', () => {
    const two = breakPoints(
      [1, 3].map((n) => ({ after: n, minutes: 1, stopsClock: true, ...from })),
      { places: ['a', 'b', 'c', 'd', 'e'].map((item) => place(item)) } as never,
    )
    const offered = (to: number, furthest = 1, passed: number[] = []) =>
      breakOnWay(two, { passed, furthest }, to)?.index ?? null
    expect([1, 2, 3, 4].map((to) => offered(to))).toEqual([null, 0, 0, 1])
    expect([offered(2, 2), offered(4, 3), offered(4, 4)]).toEqual([null, 1, null])
    expect([offered(2, 1, [0]), offered(4, 2, [1])]).toEqual([null, null])
  })
})

describeOnEachEngine('a break that the exam offers', (open) => {
  test('stops the clock for its minutes, freezes what was seen, ends by itself, and is not offered again', async () => {
    const db = await open()
    const { actor, attemptId, form, send } = await seated(db)
    const room = must(await openRoom(db, actor, attemptId, NOON))
    expect(room.breaks).toEqual([
      { index: 0, after: 4, minutes: 10, stopsClock: true },
      { index: 1, after: 10, minutes: 5, stopsClock: false },
    ])
    const key = await keyOf(db, form, 1)
    must(await send(sent([visited(1), answered(1, key), visited(4)]), after(9 * MINUTE)))
    const began = must(await takeScheduledBreak(db, actor, attemptId, 0, after(10 * MINUTE)))
    expect(began).toMatchObject({
      remainingMs: 50 * MINUTE,
      onBreakMs: 10 * MINUTE,
      frozen: '1 4',
      passed: [0],
    })
    const again = must(await takeScheduledBreak(db, actor, attemptId, 0, after(12 * MINUTE)))
    expect(again).toMatchObject({ onBreakMs: 8 * MINUTE, clockRuns: false })
    expect(await send(sent([visited(5)], 4), after(13 * MINUTE))).toMatchObject({ fault: { code: 'paused' } })
    // Nobody comes back: it ends by itself, and the rest of the time runs.
    expect(must(await openRoom(db, actor, attemptId, after(25 * MINUTE)))).toMatchObject({
      ...{ remainingMs: 45 * MINUTE, frozen: '1 4', time: { onBreakMs: null, passed: [0], breakLeftMs: 0 } },
    })
    expect(await takeScheduledBreak(db, actor, attemptId, 0, after(26 * MINUTE))).toEqual({
      ...{ ok: false, fault: { code: 'break-passed' } },
    })
    expect(await send(sent([answered(1, null)], 4), after(26 * MINUTE))).toMatchObject({
      fault: { code: 'frozen', place: 1 },
    })
    must(await send(sent([visited(5)], 4), after(26 * MINUTE)))
    expect(await sweepOverdue(db, after(70 * MINUTE - 1))).toBe(0)
    expect(await sweepOverdue(db, after(70 * MINUTE))).toBe(1)
    const { events } = await listEvents(db.read, attemptId)
    expect(events.filter(({ kind }) => kind.startsWith('break-'))).toMatchObject([
      { kind: 'break-started', scheduled: 0, lengthMs: 10 * MINUTE, stopsClock: true, frozen: '1 4' },
      { kind: 'break-ended', by: 'clock', pausedMs: 10 * MINUTE },
    ])
    const receipt = must(await getReceipt(db, actor, attemptId))
    expect(checkReceipt(JSON.stringify(receipt)).state).toBe('whole')
  })

  test('may be skipped, once; whoever went past it without a word has skipped it', async () => {
    const db = await open()
    const { actor, attemptId, send } = await seated(db)
    must(await send(sent([visited(1)]), after(MINUTE)))
    const ask = { client: 'page-two', events: [], seen: 1 }
    expect(must(await skipBreak(db, actor, attemptId, 0, after(MINUTE))).passed).toEqual([0])
    expect(must(await skipBreak(db, actor, attemptId, 0, after(MINUTE))).passed).toEqual([0])
    const told = must(await recordEvents(db, actor, attemptId, ask, after(MINUTE)))
    expect(told.time).toMatchObject({ passed: [0], remainingMs: 59 * MINUTE })
    const passed = { ok: false, fault: { code: 'break-passed' } }
    expect(await takeScheduledBreak(db, actor, attemptId, 0, after(2 * MINUTE))).toEqual(passed)
    must(await send(sent([visited(11)], 2), after(3 * MINUTE)))
    expect(await takeScheduledBreak(db, actor, attemptId, 1, after(4 * MINUTE))).toEqual(passed)
    expect(must(await skipBreak(db, actor, attemptId, 1, after(4 * MINUTE))).passed).toEqual([0])
    const { events } = await listEvents(db.read, attemptId)
    expect(events.flatMap((e) => (e.kind === 'break-skipped' ? [e.scheduled] : []))).toEqual([0])
  })

  test('may let the clock run: then it only hides the exam and freezes what was seen', async () => {
    const db = await open()
    const { actor, attemptId, send } = await seated(db)
    must(await send(sent([visited(10)]), after(20 * MINUTE)))
    const began = must(await takeScheduledBreak(db, actor, attemptId, 1, after(20 * MINUTE)))
    expect(began).toMatchObject({ remainingMs: 40 * MINUTE, onBreakMs: 5 * MINUTE, clockRuns: true })
    expect(await send(sent([visited(11)], 2), after(22 * MINUTE))).toMatchObject({
      fault: { code: 'paused', time: { remainingMs: 38 * MINUTE, onBreakMs: 3 * MINUTE, clockRuns: true } },
    })
    expect((await listAttempts(db, actor, after(22 * MINUTE)))[0]).toMatchObject({ isOnBreak: true })
    expect(must(await endBreak(db, actor, attemptId, after(23 * MINUTE)))).toMatchObject({
      ...{ remainingMs: 37 * MINUTE, onBreakMs: null, clockRuns: false, frozen: '10', passed: [1] },
    })
    must(await send(sent([visited(11)], 2), after(24 * MINUTE)))
    expect(await sweepOverdue(db, after(HOUR))).toBe(1)
    const { events } = await listEvents(db.read, attemptId)
    expect(events.filter(({ kind }) => kind === 'break-ended')).toMatchObject([
      { by: 'candidate', pausedMs: 0 },
    ])
  })

  test('one that lets the clock run ends with the time of the exam', async () => {
    const db = await open()
    const { actor, attemptId, send } = await seated(db)
    must(await send(sent([visited(10)]), after(58 * MINUTE)))
    const began = must(await takeScheduledBreak(db, actor, attemptId, 1, after(58 * MINUTE)))
    expect(began).toMatchObject({ remainingMs: 2 * MINUTE, onBreakMs: 2 * MINUTE })
    expect(await sweepOverdue(db, after(HOUR - 1))).toBe(0)
    expect(await sweepOverdue(db, after(HOUR))).toBe(1)
    expect((await listAttempts(db, actor, after(HOUR)))[0]).toMatchObject({ closedAt: after(HOUR) })
  })

  test('takes nothing from the breaks a person is granted, and the other way round', async () => {
    const db = await open()
    const { actor, attemptId, send } = await seated(db)
    const { actor: by } = await somebody(db, { roles: ['instructor'] })
    const grant = { multiplier: '1', breakMinutes: '15', reason: 'A letter.' }
    must(await changeAccommodation(db, by, actor.personId, grant, NOON))
    must(await send(sent([visited(4)]), after(MINUTE)))
    must(await takeScheduledBreak(db, actor, attemptId, 0, after(MINUTE)))
    // Asked for the other one meanwhile, it answers how this one stands.
    expect(must(await takeBreak(db, actor, attemptId, after(2 * MINUTE))).onBreakMs).toBe(9 * MINUTE)
    expect(must(await endBreak(db, actor, attemptId, after(3 * MINUTE))).breakLeftMs).toBe(15 * MINUTE)
    expect(must(await takeBreak(db, actor, attemptId, after(4 * MINUTE))).onBreakMs).toBe(15 * MINUTE)
  })

  test('is not there for others, after the end, or under a number the exam does not know', async () => {
    const db = await open()
    const { actor, attemptId } = await seated(db)
    const { actor: stranger } = await somebody(db)
    const take = (who: typeof actor, n: number, ms: number) =>
      takeScheduledBreak(db, who, attemptId, n, after(ms))
    expect(await take(stranger, 0, 0)).toEqual({ ok: false, fault: { code: 'not-found' } })
    for (const n of [2, -1, 0.5, Number.NaN])
      expect(await take(actor, n, 0)).toEqual({ ok: false, fault: { code: 'break-passed' } })
    expect(await take(actor, 0, HOUR)).toMatchObject({ fault: { code: 'late' } })
    must(await submitAttempt(db, actor, attemptId, after(HOUR)))
    expect(await take(actor, 0, HOUR)).toMatchObject({ fault: { code: 'closed' } })
  })

  test('an answer from a page that did not know of a break is kept, does not count, and nothing beside it is lost', async () => {
    const db = await open()
    const { actor, attemptId, form, send } = await seated(db)
    const key = await keyOf(db, form, 1)
    must(await send(sent([visited(1), answered(1, key)]), after(MINUTE)))
    must(await takeScheduledBreak(db, actor, attemptId, 0, after(2 * MINUTE)))
    must(await endBreak(db, actor, attemptId, after(3 * MINUTE)))
    const events = sent([answered(1, null), answered(3, await keyOf(db, form, 3))])
    const stale = { client: 'page-two', seen: 2, events }
    const ack = must(await recordEvents(db, actor, attemptId, stale, after(4 * MINUTE)))
    expect(ack).toMatchObject({ acked: 2, time: { frozen: '1', onBreakMs: null } })
    const { answers } = sheetOf((await listEvents(db.read, attemptId)).events)
    expect([answers.get(1), answers.has(3)]).toEqual([key, true])
  })
})
