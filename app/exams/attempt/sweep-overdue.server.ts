import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import type { ClaimTasks } from '../claims/claim-tasks.server.ts'
import { NO_CLAIM_TASKS } from '../claims/claim-tasks.server.ts'
import { listDue } from './attempts.store.server.ts'
import { closeAttempt } from './close-attempt.server.ts'

/** How many attempts one call closes at most; the next call goes on. */
const TURN = 200

/**
 * Closes the attempts whose time is over and whose candidate is gone, each at its own deadline. Nothing is remembered
 * between calls, so it goes on after a restart, and several processes may do it at once. One attempt that cannot be
 * closed does not keep the others open; the first such error is thrown when all have been tried.
 * @returns how many were closed
 */
export async function sweepOverdue(
  db: Database,
  now: Instant,
  tasks: ClaimTasks = NO_CLAIM_TASKS,
): Promise<number> {
  let closed = 0
  const errors: unknown[] = []
  for (const attempt of await listDue(db.read, now, TURN)) {
    try {
      if ((await closeAttempt(db, attempt, 'sweeper', now, tasks)) !== 'open') closed++
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
  return closed
}
