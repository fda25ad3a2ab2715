import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { AttemptFault } from '../attempt/attempt-fault.ts'
import { findAttempt } from '../attempt/attempts.store.server.ts'
import { breakLeftMs } from './attempt-time.ts'
import type { TimeView } from './time-view.ts'
import { attemptLock, pauseRow, resumeRow, settleRow, timedOf, viewOfTime } from './timed.server.ts'

/**
 * Starts a break of the actor's own: the clock stands still, and the answers of what was seen stand from now on. Asked
 * again during the break it answers the same. It ends when the actor wishes, or by itself when the time granted for
 * breaks is used up.
 */
export function takeBreak(
  db: Database,
  actor: Actor,
  attemptId: string,
  now: Instant,
): Promise<Result<TimeView, AttemptFault>> {
  return db.tx(attemptLock(attemptId), async (tx) => {
    const found = await findAttempt(tx, attemptId, actor.personId)
    if (!found) return fail({ code: 'not-found' } as const)
    const row = await settleRow(tx, found, now)
    if (row.state !== 'open') return fail({ code: 'closed', state: row.state } as const)
    const timed = timedOf(row)
    if (!timed) return fail({ code: 'no-break' } as const)
    if (timed.pausedAt !== null) return ok(viewOfTime(row, now))
    if (now >= timed.deadlineAt) return fail({ code: 'late', deadline: timed.deadlineAt } as const)
    const lengthMs = breakLeftMs(timed.time)
    if (lengthMs === 0) return fail({ code: 'no-break' } as const)
    return ok(viewOfTime(await pauseRow(tx, row, timed, { lengthMs, scheduled: null }, now), now))
  })
}

/** Ends the actor's break; without one it changes nothing. */
export function endBreak(
  db: Database,
  actor: Actor,
  attemptId: string,
  now: Instant,
): Promise<Result<TimeView, AttemptFault>> {
  return db.tx(attemptLock(attemptId), async (tx) => {
    const found = await findAttempt(tx, attemptId, actor.personId)
    if (!found) return fail({ code: 'not-found' } as const)
    const row = await settleRow(tx, found, now)
    if (row.state !== 'open') return fail({ code: 'closed', state: row.state } as const)
    return ok(viewOfTime(await resumeRow(tx, row, 'candidate', now), now))
  })
}
