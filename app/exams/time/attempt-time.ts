import { z } from 'zod'
import type { Instant, Millis } from '#kernel/time.ts'
import { later } from '#kernel/time.ts'

/** Of what the limit of a timed attempt is made, and what became of its breaks. */
export const AttemptTime = z.object({
  /** What the blueprint gives everyone. */
  baseMs: z.int(),
  multiplier: z.number(),
  /** Added by hand (or taken away) in this attempt alone. */
  extraMs: z.int(),
  /** Why it is not the base: for the person, instructors and administrators. */
  reason: z.string(),
  /** How long breaks may stop the clock, in all. */
  breakMs: z.int(),
  /** How much of that is used. */
  breakUsedMs: z.int(),
  /** How long the clock has stood still, for whatever break. */
  pausedMs: z.int(),
  /** Scheduled breaks that were taken or skipped, by their place in the blueprint. */
  passed: z.array(z.int()),
  /** While paused: which scheduled break it is; null: one of the person's own. */
  onBreak: z.int().nullable(),
})
export type AttemptTime = z.infer<typeof AttemptTime>

/**
 * The times of an open attempt with a limit: all that breaks and changes of time move. `pausedUntil` is set while a break
 * is on; `pausedAt` beside it when the clock stands still, which it does not in every scheduled break.
 */
export interface Timed {
  readonly startedAt: Instant
  readonly limitMs: number
  readonly deadlineAt: Instant
  readonly dueAt: Instant
  readonly pausedAt: Instant | null
  readonly pausedUntil: Instant | null
  readonly time: AttemptTime
}

/** What a person is granted, as far as time goes. */
export interface Granted {
  readonly multiplier: number
  readonly breakMinutes: number
  readonly reason: string
}

/** The time of an attempt that starts now. */
export const startTime = (baseMs: Millis, { multiplier, breakMinutes, reason }: Granted): AttemptTime => ({
  ...{ baseMs, multiplier, extraMs: 0, reason, breakMs: breakMinutes * 60_000 },
  ...{ breakUsedMs: 0, pausedMs: 0, passed: [], onBreak: null },
})

export const limitOf = ({ baseMs, multiplier, extraMs }: AttemptTime): Millis =>
  (Math.round(baseMs * multiplier) + extraMs) as Millis

/** The attempt's own time: it stands still during a break, and goes on by itself when the break's time is used up. */
export function ownTime(
  { pausedAt, pausedUntil }: { readonly pausedAt?: Instant | null; readonly pausedUntil?: Instant | null },
  now: Instant,
): Instant {
  if (pausedAt === null || pausedAt === undefined) return now
  const until = pausedUntil ?? pausedAt
  return (now <= until ? Math.min(now, pausedAt) : now - (until - pausedAt)) as Instant
}

/** Whether a break is on that has not used up its time. */
export const isOnBreak = (of: { readonly pausedUntil: Instant | null }, now: Instant): boolean =>
  of.pausedUntil !== null && now < of.pausedUntil

/** How long a break of the person's own may still last. */
export const breakLeftMs = ({ breakMs, breakUsedMs }: AttemptTime): Millis =>
  Math.max(0, breakMs - breakUsedMs) as Millis

/**
 * Stops the clock for at most `lengthMs`. The deadline does not move yet; the sweeper must not come before the break
 * has ended by itself and the rest of the time is over.
 */
export function pause(of: Timed, lengthMs: Millis, now: Instant, scheduled: number | null = null): Timed {
  if (of.pausedUntil !== null || lengthMs <= 0) return of
  return {
    ...of,
    pausedAt: now,
    pausedUntil: later(now, lengthMs),
    dueAt: later(of.dueAt, lengthMs),
    time: { ...of.time, onBreak: scheduled },
  }
}

/** Begins a scheduled break during which the clock runs on: it ends by itself, at the deadline at the latest. */
export function rest(of: Timed, lengthMs: Millis, now: Instant, scheduled: number): Timed {
  if (of.pausedUntil !== null || lengthMs <= 0 || now >= of.deadlineAt) return of
  const pausedUntil = Math.min(later(now, lengthMs), of.deadlineAt) as Instant
  return { ...of, pausedUntil, time: { ...of.time, onBreak: scheduled } }
}

/** Ends a break: the deadline moves by as long as the clock has stood, never by more than the break was allowed. */
export function resume(of: Timed, now: Instant): Timed {
  const { pausedAt, pausedUntil, time } = of
  if (pausedUntil === null) return of
  const since = pausedAt ?? pausedUntil
  const stood = Math.max(0, Math.min(now, pausedUntil) - since) as Millis
  const own = time.onBreak === null ? stood : 0
  const unused = (pausedUntil - since - stood) as Millis
  return {
    ...of,
    pausedAt: null,
    pausedUntil: null,
    deadlineAt: later(of.deadlineAt, stood),
    dueAt: (of.dueAt - unused) as Instant,
    time: {
      ...time,
      breakUsedMs: time.breakUsedMs + own,
      pausedMs: time.pausedMs + stood,
      onBreak: null,
      passed: time.onBreak === null ? time.passed : [...time.passed, time.onBreak],
    },
  }
}

/** A change of time: what is granted anew, or minutes given (or taken) in this attempt alone. */
export interface TimeChange {
  readonly granted?: Granted
  readonly addMs?: number
  readonly reason?: string
}

/**
 * Changes the time of an open attempt, paused or not. The deadline moves by the difference; a cut never takes time that
 * is gone already, so the deadline never lies before now by a change: what could not be cut stays as extra time.
 */
export function retime(of: Timed, { granted, addMs = 0, reason }: TimeChange, now: Instant): Timed {
  const { time } = of
  const wished: AttemptTime = {
    ...time,
    ...(granted ? { multiplier: granted.multiplier, breakMs: granted.breakMinutes * 60_000 } : {}),
    extraMs: time.extraMs + addMs,
    reason: reason ?? granted?.reason ?? time.reason,
  }
  const asked = limitOf(wished) - of.limitMs
  const earliest = Math.min(of.deadlineAt, ownTime(of, now)) - of.deadlineAt
  const by = Math.max(asked, earliest) as Millis
  const after = { ...wished, extraMs: wished.extraMs + (by - asked) }
  const moved = {
    ...of,
    time: after,
    limitMs: of.limitMs + by,
    deadlineAt: later(of.deadlineAt, by),
    dueAt: later(of.dueAt, by),
  }
  if (of.pausedAt === null && of.pausedUntil !== null)
    return { ...moved, pausedUntil: Math.min(of.pausedUntil, moved.deadlineAt) as Instant }
  return time.onBreak === null && granted ? rebreak(moved, now) : moved
}

/** During a break of the person's own a new allowance counts at once; it never ends the break in the past. */
function rebreak(of: Timed, now: Instant): Timed {
  const { pausedAt, pausedUntil, time } = of
  if (pausedAt === null || pausedUntil === null || now >= pausedUntil) return of
  const until = Math.max(now, later(pausedAt, breakLeftMs(time))) as Instant
  return { ...of, pausedUntil: until, dueAt: later(of.dueAt, (until - pausedUntil) as Millis) }
}
