import type { Instant, Millis } from '#kernel/time.ts'
import { hours, later } from '#kernel/time.ts'

/** A link to reset a password works for one hour, once. */
export const RESET_LIFE: Millis = hours(1)

/** Whether a reset link made at `createdAt` still works at `now`. (A used one is gone.) */
export const isResetAlive = (reset: { readonly createdAt: Instant }, now: Instant): boolean =>
  now < later(reset.createdAt, RESET_LIFE)
