import type { Instant, Millis } from '#kernel/time.ts'
import { days, hours, later } from '#kernel/time.ts'

/** A session ends after 30 days without a visit, and 90 days after signing in whatever happens. */
export const SESSION_IDLE: Millis = days(30)
export const SESSION_ABSOLUTE: Millis = days(90)
/** A visit is noted at most this often: a write per page would cost more than it tells. */
export const SESSION_TOUCH: Millis = hours(1)

export interface SessionTimes {
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
}

/** The first moment at which the session no longer counts. */
export function sessionEnd(times: SessionTimes): Instant {
  const idle = later(times.lastSeenAt, SESSION_IDLE)
  const absolute = later(times.createdAt, SESSION_ABSOLUTE)
  return idle < absolute ? idle : absolute
}

export const isSessionAlive = (times: SessionTimes, now: Instant): boolean => now < sessionEnd(times)

/** Whether this visit is worth noting. */
export const isTouchDue = (times: SessionTimes, now: Instant): boolean =>
  now >= later(times.lastSeenAt, SESSION_TOUCH)
