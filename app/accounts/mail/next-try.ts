import type { Instant } from '#kernel/time.ts'
import { later, minutes } from '#kernel/time.ts'

/** Waits after the first, second … failed try. After the last the letter is given up and stays in the outbox. */
const WAITS = [1, 5, 15, 60, 180, 720].map(minutes)

/** When a letter that has failed `tries` times (1 or more) is tried again; null: never. */
export function nextTry(tries: number, now: Instant): Instant | null {
  const wait = WAITS[tries - 1]
  return wait === undefined ? null : later(now, wait)
}
