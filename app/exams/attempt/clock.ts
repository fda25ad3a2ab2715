import type { Instant, Millis } from '#kernel/time.ts'
import { between, later } from '#kernel/time.ts'
import type { Overdue } from '../blueprint/blueprint.ts'
import { ownTime } from '../time/attempt-time.ts'
import type { ClosedBy } from './attempt-event.ts'
import type { AttemptState } from './attempt-state.ts'

/** The times of one attempt. An attempt without a limit (practice) has no deadline and is never due. */
export interface AttemptClock {
  readonly startedAt: Instant
  readonly deadlineAt: Instant | null
  /** Until when answers given before the deadline may still arrive. */
  readonly arrivalGraceMs: Millis
  /** From when the sweeper closes it. */
  readonly dueAt: Instant | null
  readonly policy: Overdue['policy']
}

const NO_TIME = 0 as Millis

/** The clock of an attempt that starts now. `limitMs` null: without limit. */
export function startClock(
  startedAt: Instant,
  limitMs: Millis | null,
  rules: { readonly overdue: Pick<Overdue, 'policy' | 'graceMinutes'>; readonly arrivalGraceSeconds: number },
): AttemptClock {
  const { policy, graceMinutes = 0 } = rules.overdue
  const arrivalGraceMs = (rules.arrivalGraceSeconds * 1000) as Millis
  if (limitMs === null) return { startedAt, deadlineAt: null, arrivalGraceMs: NO_TIME, dueAt: null, policy }
  const deadlineAt = later(startedAt, limitMs)
  const wait = policy === 'grace' ? Math.max(arrivalGraceMs, graceMinutes * 60_000) : arrivalGraceMs
  return { startedAt, deadlineAt, arrivalGraceMs, dueAt: later(deadlineAt, wait as Millis), policy }
}

/** A clock that a break may have stopped. */
interface Stoppable {
  readonly deadlineAt: Instant | null
  readonly pausedAt?: Instant | null
  readonly pausedUntil?: Instant | null
}

/** Milliseconds left, never below zero; null without limit. To the millisecond: a resume loses nothing. */
export const remainingMs = (clock: Stoppable, now: Instant): Millis | null =>
  clock.deadlineAt === null
    ? null
    : (Math.max(NO_TIME, between(ownTime(clock, now), clock.deadlineAt)) as Millis)

/** Whether what was done before the deadline may still arrive now. The deadline itself is in time. */
export const mayArrive = (
  clock: Pick<AttemptClock, 'deadlineAt' | 'arrivalGraceMs'>,
  now: Instant,
): boolean => clock.deadlineAt === null || now <= later(clock.deadlineAt, clock.arrivalGraceMs)

/** How an attempt is closed when `asker` asks now, and with which time; null: it is not over yet. */
export interface Closing {
  readonly kind: Exclude<AttemptState, 'open'>
  readonly by: ClosedBy
  readonly at: Instant
}

/**
 * Decides the end of an attempt. Before the deadline only the candidate ends it. After it the overdue policy decides,
 * and the attempt ends at its deadline, however late the question comes.
 */
export function closingOf(clock: AttemptClock, asker: 'candidate' | 'sweeper', now: Instant): Closing | null {
  const { deadlineAt, dueAt, policy } = clock
  if (deadlineAt === null || dueAt === null || now < deadlineAt)
    return asker === 'candidate' ? { kind: 'submitted', by: 'candidate', at: now } : null
  if (asker === 'sweeper' && now < dueAt) return null
  const by = asker === 'candidate' ? 'clock' : 'sweeper'
  if (policy === 'submit') return { kind: 'submitted', by, at: deadlineAt }
  if (policy === 'grace' && now < dueAt) return { kind: 'submitted', by: 'candidate', at: now }
  return { kind: 'abandoned', by, at: policy === 'grace' ? dueAt : deadlineAt }
}
