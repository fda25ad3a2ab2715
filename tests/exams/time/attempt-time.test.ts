import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeInWords } from '#exams'
import type { Instant, Millis } from '#kernel/time.ts'
import { instant, minutes } from '#kernel/time.ts'
import { closingOf, remainingMs, startClock } from '../../../app/exams/attempt/clock.ts'
import type { Timed } from '../../../app/exams/time/attempt-time.ts'
import {
  breakLeftMs,
  isOnBreak,
  limitOf,
  ownTime,
  pause,
  rest,
  resume,
  retime,
  startTime,
} from '../../../app/exams/time/attempt-time.ts'

const START = instant(1_000_000)
const at = (ms: number): Instant => instant(START + ms)
const MINUTE = 60_000

function begun(multiplier = 1, breakMinutes = 0, graceMinutes = 0): Timed {
  const time = startTime(minutes(60), { multiplier, breakMinutes, reason: 'a letter' })
  const overdue = { policy: 'grace', graceMinutes } as const
  const clock = startClock(START, limitOf(time), { overdue, arrivalGraceSeconds: 30 })
  const { deadlineAt, dueAt } = clock
  if (deadlineAt === null || dueAt === null) throw new Error('it has a limit')
  return {
    ...{ startedAt: START, limitMs: limitOf(time), deadlineAt, dueAt },
    ...{ pausedAt: null, pausedUntil: null, time },
  }
}

const HOUR = { baseMs: 60 * MINUTE, multiplier: 1, extraMs: 0 }

describe('of what a limit is made', () => {
  test.each([
    [HOUR, '60 min'],
    [{ ...HOUR, baseMs: 120 * MINUTE, multiplier: 1.5 }, '180 min: 120 × 1.5'],
    [{ ...HOUR, multiplier: 1.25, extraMs: 10 * MINUTE }, '85 min: 60 × 1.25 + 10'],
    [{ ...HOUR, extraMs: -5 * MINUTE }, '55 min: 60 − 5'],
    [{ ...HOUR, baseMs: 45 * 1440 * MINUTE, multiplier: 1.5 }, '67.5 days: 45 × 1.5'],
  ])('%j is said as %j', (time, words) => expect(timeInWords(time)).toBe(words))
})

describe('changing the time', () => {
  test('time and a half in mid-exam moves the deadline by what it adds', () => {
    const after = retime(begun(), { granted: { multiplier: 1.5, breakMinutes: 0, reason: 'x' } }, at(MINUTE))
    expect(after).toMatchObject({ limitMs: 90 * MINUTE, deadlineAt: at(90 * MINUTE) })
    expect(timeInWords(after.time)).toBe('90 min: 60 × 1.5')
  })
  test('a cut never takes time that is gone', () => {
    const half = begun(2)
    const after = retime(half, { granted: { multiplier: 1, breakMinutes: 0, reason: '' } }, at(100 * MINUTE))
    expect(after.deadlineAt).toBe(at(100 * MINUTE))
    expect(timeInWords(after.time)).toBe('100 min: 60 + 40')
  })
  test('minutes given during a break count when it is over', () => {
    const paused = pause(begun(1, 20), minutes(20), at(10 * MINUTE))
    const after = resume(retime(paused, { addMs: 5 * MINUTE }, at(12 * MINUTE)), at(20 * MINUTE))
    expect(remainingMs(after, at(20 * MINUTE))).toBe(55 * MINUTE)
  })
  test('a smaller allowance ends the break now, not in the past', () => {
    const paused = pause(begun(1, 20), minutes(20), at(0))
    const none = { multiplier: 1, breakMinutes: 5, reason: '' }
    expect(retime(paused, { granted: none }, at(10 * MINUTE)).pausedUntil).toBe(at(10 * MINUTE))
  })
})

describe('a break', () => {
  test('stops the clock and ends by itself', () => {
    const paused = pause(begun(1, 20, 5), minutes(20), at(30 * MINUTE))
    expect(remainingMs(paused, at(45 * MINUTE))).toBe(30 * MINUTE)
    expect(isOnBreak(paused, at(50 * MINUTE - 1))).toBe(true)
    expect(isOnBreak(paused, at(50 * MINUTE))).toBe(false)
    expect(remainingMs(paused, at(60 * MINUTE))).toBe(20 * MINUTE)
    expect(resume(paused, at(99 * MINUTE))).toMatchObject({
      ...{ deadlineAt: at(80 * MINUTE), dueAt: at(85 * MINUTE), pausedAt: null },
      time: { breakUsedMs: 20 * MINUTE, pausedMs: 20 * MINUTE },
    })
  })
  test('a scheduled one does not use up what is granted', () => {
    const after = resume(pause(begun(1, 20), minutes(5), at(0), 0), at(3 * MINUTE))
    expect(after.time).toMatchObject({ breakUsedMs: 0, pausedMs: 3 * MINUTE, passed: [0] })
  })
})

type Step =
  | { readonly do: 'pause'; readonly after: number }
  | { readonly do: 'resume'; readonly after: number }
  | { readonly do: 'rest'; readonly after: number; readonly minutes: number }
  | { readonly do: 'grant'; readonly after: number; readonly hundredths: number; readonly breaks: number }
  | { readonly do: 'add'; readonly after: number; readonly minutes: number }

const after = fc.integer({ min: 0, max: 25 * MINUTE })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('pause' as const), after }),
  fc.record({ do: fc.constant('resume' as const), after }),
  fc.record({ do: fc.constant('rest' as const), after, minutes: fc.integer({ min: 1, max: 30 }) }),
  fc.record({
    do: fc.constant('grant' as const),
    after,
    hundredths: fc.integer({ min: 100, max: 400 }),
    breaks: fc.integer({ min: 0, max: 60 }),
  }),
  fc.record({ do: fc.constant('add' as const), after, minutes: fc.integer({ min: -60, max: 60 }) }),
)

/** One step at `now`, as the doors take it: a break whose time is used up is ended first. */
function taken(of: Timed, what: Step, now: Instant): Timed {
  const settled = of.pausedUntil !== null && now >= of.pausedUntil ? resume(of, of.pausedUntil) : of
  if (what.do === 'pause')
    return now < settled.deadlineAt ? pause(settled, breakLeftMs(settled.time), now) : settled
  if (what.do === 'rest') return rest(settled, minutes(what.minutes), now, 0)
  if (what.do === 'resume') return resume(settled, now)
  if (what.do === 'add') return retime(settled, { addMs: what.minutes * MINUTE }, now)
  const granted = { multiplier: what.hundredths / 100, breakMinutes: what.breaks, reason: 'x' }
  return retime(settled, { granted }, now)
}

test('whatever happens when: time left grows only by what was granted, and spent + left = limit', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let now: Instant = START
      let of = begun(1, 10, 3)
      for (const what of steps) {
        const then = now
        now = instant(now + what.after)
        const left = remainingMs(of, now) as Millis
        expect(left).toBeLessThanOrEqual(remainingMs(of, then) as Millis)
        const next = taken(of, what, now)
        const given = Math.max(0, next.limitMs - of.limitMs)
        const leftAfter = remainingMs(next, now) as Millis
        expect(leftAfter).toBeLessThanOrEqual(left + given)
        if (given === 0 && next.limitMs === of.limitMs) expect(leftAfter).toBe(left)
        // the limit is what it says it is made of, and it is all there is
        expect(limitOf(next.time)).toBe(next.limitMs)
        expect(next.deadlineAt - next.startedAt).toBe(next.limitMs + next.time.pausedMs)
        const isOpen = leftAfter > 0
        const spent = ownTime(next, now) - next.startedAt - next.time.pausedMs
        if (isOpen) expect(spent + leftAfter).toBe(next.limitMs)
        // a change never puts the deadline before now
        const own = ownTime(next, now)
        expect(next.deadlineAt).toBeGreaterThanOrEqual(Math.min(of.deadlineAt, own))
        // the gap until the sweeper may come stays, and it never comes during a break
        const { pausedAt, pausedUntil } = next
        const pausedFor = pausedUntil !== null && pausedAt !== null ? pausedUntil - pausedAt : 0
        // a break during which the clock runs ends with the time at the latest
        if (pausedUntil !== null && pausedAt === null)
          expect(pausedUntil).toBeLessThanOrEqual(next.deadlineAt)
        expect(next.dueAt - next.deadlineAt).toBe(3 * MINUTE + pausedFor)
        if (isOnBreak(next, now)) {
          expect(next.dueAt).toBeGreaterThan(now)
          expect(
            closingOf({ ...next, arrivalGraceMs: 0 as Millis, policy: 'submit' }, 'sweeper', now),
          ).toBeNull()
        }
        expect(next.time.breakUsedMs).toBeGreaterThanOrEqual(of.time.breakUsedMs)
        of = next
      }
    }),
    { numRuns: 500 },
  )
})
