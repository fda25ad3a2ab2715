import type { Actor } from '#accounts'
import type { Database, Writes } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { minutes } from '#kernel/time.ts'
import type { AttemptFault } from '../attempt/attempt-fault.ts'
import { listEvents } from '../attempt/attempt-log.store.server.ts'
import type { AttemptRow } from '../attempt/attempts.store.server.ts'
import { findAttempt, getFrozen } from '../attempt/attempts.store.server.ts'
import { sheetOf } from '../attempt/sheet.ts'
import type { Timed } from './attempt-time.ts'
import { breakLeftMs } from './attempt-time.ts'
import type { BreakPoint } from './break-points.ts'
import { breakPoints, isAhead } from './break-points.ts'
import type { TimeView } from './time-view.ts'
import type { BreakWish } from './timed.server.ts'
import { attemptLock, pauseRow, resumeRow, settleRow, skipRow, timedOf, viewOfTime } from './timed.server.ts'

type Answer = Promise<Result<TimeView, AttemptFault>>

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

/** What is to be done with an attempt whose time is not over and that is not on a break. */
type Change = (tx: Writes, row: AttemptRow, timed: Timed) => Promise<Result<AttemptRow, AttemptFault>>

/** Decides under the attempt's lock. During a break it changes nothing and answers how that stands. */
function atWork(db: Database, actor: Actor, attemptId: string, now: Instant, change: Change): Answer {
  return db.tx(attemptLock(attemptId), async (tx) => {
    const open = await openRow(tx, actor, attemptId, now)
    if (!open.ok) return open
    const row = open.value
    const timed = timedOf(row)
    if (!timed) return fail({ code: 'no-break' } as const)
    if (timed.pausedUntil !== null) return ok(viewOfTime(row, now))
    if (now >= timed.deadlineAt) return fail({ code: 'late', deadline: timed.deadlineAt } as const)
    const changed = await change(tx, row, timed)
    return changed.ok ? ok(viewOfTime(changed.value, now)) : changed
  })
}

/**
 * Starts a break of the actor's own: the clock stands still, and the answers of what was seen stand from now on. Asked
 * again during the break it answers the same. It ends when the actor wishes, or by itself when the time granted for
 * breaks is used up.
 */
export function takeBreak(db: Database, actor: Actor, attemptId: string, now: Instant): Answer {
  return atWork(db, actor, attemptId, now, async (tx, row, timed) => {
    const lengthMs = breakLeftMs(timed.time)
    if (lengthMs === 0) return fail({ code: 'no-break' })
    return ok(await pauseRow(tx, row, timed, { lengthMs, scheduled: null, stopsClock: true }, now))
  })
}

/** Starts a break that the exam offers, by its place in the blueprint: once, before anything after it is seen. */
export function takeScheduledBreak(
  db: Database,
  actor: Actor,
  attemptId: string,
  scheduled: number,
  now: Instant,
): Answer {
  return atWork(db, actor, attemptId, now, async (tx, row, timed) => {
    const point = await pointAhead(tx, row, timed, scheduled)
    if (!point) return fail({ code: 'break-passed' })
    const { stopsClock } = point
    const wish: BreakWish = { lengthMs: minutes(point.minutes), scheduled, stopsClock }
    return ok(await pauseRow(tx, row, timed, wish, now))
  })
}

/** Passes by a break that the exam offers. One that was passed before stays passed. */
export function skipBreak(
  db: Database,
  actor: Actor,
  attemptId: string,
  scheduled: number,
  now: Instant,
): Answer {
  return atWork(db, actor, attemptId, now, async (tx, row, timed) => {
    const isThere = await pointAhead(tx, row, timed, scheduled)
    return ok(isThere ? await skipRow(tx, row, timed, scheduled, now) : row)
  })
}

async function pointAhead(
  tx: Writes,
  row: AttemptRow,
  { time }: Timed,
  scheduled: number,
): Promise<BreakPoint | null> {
  const { form, rules } = await getFrozen(tx, row.id)
  const { visited, answers } = sheetOf((await listEvents(tx, row.id)).events)
  const come = { passed: time.passed, furthest: Math.max(0, ...visited, ...answers.keys()) }
  const point = breakPoints(rules?.breaks ?? [], form).find(({ index }) => index === scheduled)
  return point && isAhead(point, come) ? point : null
}

/** Ends the actor's break, whichever it is; without one it changes nothing. */
export function endBreak(db: Database, actor: Actor, attemptId: string, now: Instant): Answer {
  return db.tx(attemptLock(attemptId), async (tx) => {
    const open = await openRow(tx, actor, attemptId, now)
    if (!open.ok) return open
    const row = open.value
    return ok(viewOfTime(await resumeRow(tx, row, 'candidate', now), now))
  })
}
