import type { Instant } from '#kernel/time.ts'

/** A longer pause between two moves counts for so much: nobody knows whether anyone was there. */
const LONGEST_MS = 10 * 60_000

/** How long a case was worked on: from its start to its last move, without long pauses. */
export function workedMs(startedAt: Instant, times: readonly Instant[]): number {
  let before: number = startedAt
  let worked = 0
  for (const at of times) {
    worked += Math.min(LONGEST_MS, Math.max(0, at - before))
    before = at
  }
  return worked
}
