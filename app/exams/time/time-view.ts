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
  /** Whether the time of the exam runs on during the break that is on. */
  readonly clockRuns: boolean
  /** Scheduled breaks that were taken or skipped. */
  readonly passed: readonly number[]
  /** Places whose answers stand. */
  readonly frozen: string
  /** Set once the time is over: for how long what was done before may still arrive, and when the attempt is closed. */
  readonly over: { readonly arrivesMs: number; readonly closesMs: number; readonly closesAt: Instant } | null
}

interface Times {
  readonly deadlineAt: Instant | null
  readonly pausedAt: Instant | null
  readonly pausedUntil: Instant | null
  readonly frozen: string
  readonly arrivalGraceMs: number
  readonly dueAt: Instant | null
}

/** What the candidate is told of their time at `now`. `time` null: without a limit. */
export function timeView(of: Times, time: AttemptTime | null, now: Instant): TimeView {
  const on = isOnBreak(of, now) && of.pausedUntil !== null ? of.pausedUntil - now : null
  const { deadlineAt, arrivalGraceMs, dueAt } = of
  const left = remainingMs(of, now)
  const isOver = left === 0 && deadlineAt !== null && dueAt !== null
  const passed = time?.passed ?? []
  return {
    remainingMs: left,
    made: time && timeInWords(time),
    reason: time?.reason ?? '',
    breakLeftMs: time ? breakLeftMs(time) : 0,
    onBreakMs: on,
    clockRuns: on !== null && of.pausedAt === null,
    passed: on !== null && time && time.onBreak !== null ? [...passed, time.onBreak] : passed,
    frozen: of.frozen,
    over: isOver
      ? {
          arrivesMs: Math.max(0, deadlineAt + arrivalGraceMs - now),
          closesMs: Math.max(0, dueAt - now),
          closesAt: dueAt,
        }
      : null,
  }
}
