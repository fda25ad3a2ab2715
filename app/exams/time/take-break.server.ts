import type { Actor } from '#accounts'
import type { Database, Writes } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { AttemptFault } from '../attempt/attempt-fault.ts'
import type { AttemptRow } from '../attempt/attempts.store.server.ts'
import { findAttempt } from '../attempt/attempts.store.server.ts'
import { breakLeftMs } from './attempt-time.ts'
import type { TimeView } from './time-view.ts'
import { attemptLock, pauseRow, resumeRow, settleRow, timedOf, viewOfTime } from './timed.server.ts'

/** The actor's open attempt as it stands now: a break whose time is used up has ended. */
async function openRow(
  tx: Writes,
  actor: Actor,
  attemptId: string,
  now: Instant,
): Promise<Result<AttemptRow, AttemptFault>> {
  const found = await findAttempt(tx, attemptId, actor.personId)
  if (!found) return fail({ code: 'not-found' })
  const row = await settleRow(tx, found, now)
  return row.state === 'open' ? ok(row) : fail({ code: 'closed', state: row.state })
}

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
    const open = await openRow(tx, actor, attemptId, now)
    if (!open.ok) return open
    const row = open.value
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
    const open = await openRow(tx, actor, attemptId, now)
    if (!open.ok) return open
    const row = open.value
    return ok(viewOfTime(await resumeRow(tx, row, 'candidate', now), now))
  })
}
