import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SESSION_IDLE } from '#accounts'
import { isResetAlive, isSessionAlive, isTouchDue, nextTry, RESET_LIFE, SESSION_ABSOLUTE } from '#accounts'
import { days, hours, instant, later, minutes } from '#kernel/time.ts'

const start = instant(1_760_000_000_000)

describe('a session', () => {
  test('ends after thirty days without a visit', () => {
    const times = { createdAt: start, lastSeenAt: later(start, days(10)) }
    expect(isSessionAlive(times, later(start, (days(40) - 1) as typeof SESSION_IDLE))).toBe(true)
    expect(isSessionAlive(times, later(start, days(40)))).toBe(false)
  })

  test('ends ninety days after signing in, however often it is used', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 * 86_400_000 }), (seen) => {
        const times = { createdAt: start, lastSeenAt: instant(start + seen) }
        expect(isSessionAlive(times, later(start, SESSION_ABSOLUTE))).toBe(false)
      }),
    )
  })

  test('is noted at most once an hour', () => {
    const times = { createdAt: start, lastSeenAt: start }
    expect(isTouchDue(times, later(start, minutes(59)))).toBe(false)
    expect(isTouchDue(times, later(start, hours(1)))).toBe(true)
  })
})

describe('a reset link', () => {
  test('works within the hour', () => {
    const fresh = { createdAt: start }
    expect(isResetAlive(fresh, start)).toBe(true)
    expect(isResetAlive(fresh, instant(start + RESET_LIFE - 1))).toBe(true)
    expect(isResetAlive(fresh, later(start, RESET_LIFE))).toBe(false)
  })
})

describe('mail that could not be sent', () => {
  test('is tried later and later, then given up', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((tries) => (nextTry(tries, start) ?? 0) - start)
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits[0]).toBe(minutes(1))
    expect(nextTry(7, start)).toBeNull()
  })
})
