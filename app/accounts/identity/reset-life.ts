import type { Instant, Millis } from '#kernel/time.ts'
import { hours, later } from '#kernel/time.ts'

/** A link to reset a password works for one hour, once. */
export const RESET_LIFE: Millis = hours(1)

export interface ResetTimes {
  readonly createdAt: Instant
  readonly usedAt: Instant | null
}

/** Whether a reset link still works at `now`. */
export const isResetAlive = (reset: ResetTimes, now: Instant): boolean =>
  reset.usedAt === null && now < later(reset.createdAt, RESET_LIFE)
