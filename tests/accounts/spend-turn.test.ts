import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Limit } from '#accounts'
import { spendTurn } from '#accounts'
import type { Instant } from '#kernel/time.ts'
import { instant, later, minutes } from '#kernel/time.ts'

const start = instant(1_760_000_000_000)

/** Plays tries at the given moments; returns those that were let through. */
function played(limit: Limit, tries: readonly Instant[]): Instant[] {
  let emptyAt: Instant | null = null
  const allowed: Instant[] = []
  for (const at of tries) {
    const turn = spendTurn(emptyAt, limit, at)
    if (!turn.ok) continue
    emptyAt = turn.value
    allowed.push(at)
  }
  return allowed
}

test('exactly the stated turns at once, then one each interval', () => {
  const limit = { turns: 10, per: minutes(15) }
  expect(played(limit, Array(25).fill(start))).toHaveLength(10)
  const later90 = [...Array(10).fill(start), later(start, minutes(1)), later(start, minutes(1.5))]
  expect(played(limit, later90)).toHaveLength(11)
})

const limits = fc.record({
  turns: fc.integer({ min: 1, max: 50 }),
  per: fc.integer({ min: 1, max: 3_600 }).map((s) => minutes(s / 60)),
})
const moments = fc
  .array(fc.integer({ min: 0, max: 7_200_000 }), { maxLength: 300 })
  .map((list) => list.sort((a, b) => a - b).map((ms) => instant(start + ms)))

test('in no stretch of time are more turns given than were saved up and won back', () => {
  fc.assert(
    fc.property(limits, moments, (limit, tries) => {
      const allowed = played(limit, tries)
      const interval = Math.ceil(limit.per / limit.turns)
      for (let i = 0; i < allowed.length; i++) {
        for (let j = i; j < allowed.length; j++) {
          const span = (allowed[j] as number) - (allowed[i] as number)
          expect(j - i + 1).toBeLessThanOrEqual(limit.turns + Math.floor(span / interval))
        }
      }
    }),
  )
})

test('whoever waits as long as told is let in; a moment earlier is too early', () => {
  fc.assert(
    fc.property(limits, moments, (limit, tries) => {
      let emptyAt: Instant | null = null
      for (const at of tries) {
        const turn = spendTurn(emptyAt, limit, at)
        if (turn.ok) {
          emptyAt = turn.value
          continue
        }
        expect(spendTurn(emptyAt, limit, later(at, turn.fault)).ok).toBe(true)
        expect(spendTurn(emptyAt, limit, instant(at + turn.fault - 1)).ok).toBe(false)
      }
    }),
  )
})
