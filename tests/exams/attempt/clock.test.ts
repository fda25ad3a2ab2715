import { describe, expect, test } from 'vitest'
import { instant, minutes } from '#kernel/time.ts'
import type { AttemptClock } from '../../../app/exams/attempt/clock.ts'
import { closingOf, mayArrive, remainingMs, startClock } from '../../../app/exams/attempt/clock.ts'

const START = instant(1_000_000)
const clock = (policy: AttemptClock['policy'], graceMinutes?: number, arrivalGraceSeconds = 0) =>
  startClock(START, minutes(60), {
    overdue: { policy, ...(graceMinutes === undefined ? {} : { graceMinutes }) },
    arrivalGraceSeconds,
  })
const at = (ms: number) => instant(START + ms)
const HOUR = 3_600_000

describe('the clock', () => {
  test('counts to the millisecond and stops at zero', () => {
    expect(remainingMs(clock('submit'), at(1))).toBe(HOUR - 1)
    expect(remainingMs(clock('submit'), at(HOUR + 5))).toBe(0)
  })
  test('practice has none', () => {
    const practice = startClock(START, null, { overdue: { policy: 'submit' }, arrivalGraceSeconds: 0 })
    expect(remainingMs(practice, at(10 * HOUR))).toBeNull()
    expect(mayArrive(practice, at(10 * HOUR))).toBe(true)
    expect(closingOf(practice, 'sweeper', at(10 * HOUR))).toBeNull()
    expect(closingOf(practice, 'candidate', at(7))).toEqual({ kind: 'submitted', by: 'candidate', at: at(7) })
  })
})

describe('how an attempt ends', () => {
  test('before the deadline only the candidate ends it', () => {
    expect(closingOf(clock('submit'), 'sweeper', at(HOUR - 1))).toBeNull()
    expect(closingOf(clock('submit'), 'candidate', at(HOUR - 1))).toEqual({
      ...{ kind: 'submitted', by: 'candidate', at: at(HOUR - 1) },
    })
  })
  test('submit: at its deadline, however late it is noticed', () => {
    expect(closingOf(clock('submit'), 'candidate', at(HOUR + 9))).toEqual({
      ...{ kind: 'submitted', by: 'clock', at: at(HOUR) },
    })
    expect(closingOf(clock('submit'), 'sweeper', at(HOUR * 50))).toEqual({
      ...{ kind: 'submitted', by: 'sweeper', at: at(HOUR) },
    })
  })
  test('answers on their way are waited for', () => {
    const waiting = clock('submit', undefined, 30)
    expect(mayArrive(waiting, at(HOUR + 30_000))).toBe(true)
    expect(mayArrive(waiting, at(HOUR + 30_001))).toBe(false)
    expect(closingOf(waiting, 'sweeper', at(HOUR + 29_999))).toBeNull()
    expect(closingOf(waiting, 'sweeper', at(HOUR + 30_000))).toMatchObject({ by: 'sweeper', at: at(HOUR) })
  })
  test('grace: the candidate may still submit, nothing more can be answered, then it is abandoned', () => {
    const grace = clock('grace', 5)
    expect(mayArrive(grace, at(HOUR + 1))).toBe(false)
    expect(closingOf(grace, 'sweeper', at(HOUR + 1))).toBeNull()
    expect(closingOf(grace, 'candidate', at(HOUR + 1))).toMatchObject({ kind: 'submitted', by: 'candidate' })
    expect(closingOf(grace, 'sweeper', at(HOUR + 300_000))).toEqual({
      ...{ kind: 'abandoned', by: 'sweeper', at: at(HOUR + 300_000) },
    })
  })
  test('abandon: no result', () => {
    expect(closingOf(clock('abandon'), 'candidate', at(HOUR))).toMatchObject({
      kind: 'abandoned',
      by: 'clock',
    })
  })
})
