import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { ClaimTasks } from '../claims/claim-tasks.server.ts'
import { NO_CLAIM_TASKS } from '../claims/claim-tasks.server.ts'
import type { AttemptFault } from './attempt-fault.ts'
import type { AttemptState } from './attempt-state.ts'
import { findAttempt } from './attempts.store.server.ts'
import { closeAttempt } from './close-attempt.server.ts'

/**
 * Submits the actor's attempt as its log stands; practice is finished the same way. After the deadline the overdue
 * policy decides what that means. Submitting what is closed already answers its state and changes nothing.
 */
export async function submitAttempt(
  db: Database,
  actor: Actor,
  attemptId: string,
  now: Instant,
  tasks: ClaimTasks = NO_CLAIM_TASKS,
): Promise<Result<{ readonly state: AttemptState }, AttemptFault>> {
  const attempt = await findAttempt(db.read, attemptId, actor.personId)
  if (!attempt) return fail({ code: 'not-found' })
  return ok({ state: await closeAttempt(db, attempt, 'candidate', now, tasks) })
}
