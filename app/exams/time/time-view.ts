import type { Instant, Millis } from '#kernel/time.ts'
import { remainingMs } from '../attempt/clock.ts'
import type { AttemptTime } from './attempt-time.ts'
import { breakLeftMs, isOnBreak } from './attempt-time.ts'
import { timeInWords } from './time-in-words.ts'

/** The time of an attempt as the candidate sees it. */
export interface TimeView {
  readonly remainingMs: Millis | null
  /** Of what the limit is made: "180 min: 120 × 1.5"; null without a limit. */
  readonly made: string | null
  /** Why it is not what everyone has; empty when it is. */
  readonly reason: string
  /** How long breaks may still stop the clock. */
  readonly breakLeftMs: number
  /** Set while a break is on: when it ends by itself, from now. */
  readonly onBreakMs: number | null
  /** Places whose answers stand. */
  readonly frozen: string
}

interface Times {
  readonly deadlineAt: Instant | null
  readonly pausedAt: Instant | null
  readonly pausedUntil: Instant | null
  readonly frozen: string
}

/** What the candidate is told of their time at `now`. `time` null: without a limit. */
export function timeView(of: Times, time: AttemptTime | null, now: Instant): TimeView {
  const on = isOnBreak(of, now) && of.pausedUntil !== null ? of.pausedUntil - now : null
  return {
    remainingMs: remainingMs(of, now),
    made: time && timeInWords(time),
    reason: time?.reason ?? '',
    breakLeftMs: time ? breakLeftMs(time) : 0,
    onBreakMs: on,
    frozen: of.frozen,
  }
}
