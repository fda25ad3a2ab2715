import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { AttemptFault } from '../attempt/attempt-fault.ts'
import { findAttempt } from '../attempt/attempts.store.server.ts'
import { updateSeen } from './corrections.store.server.ts'

/** Notes that the actor has seen how corrections changed their attempt; the notice goes away. */
export async function markCorrectionsSeen(
  db: Database,
  actor: Actor,
  attemptId: string,
): Promise<Result<null, AttemptFault>> {
  const attempt = await findAttempt(db.read, attemptId, actor.personId)
  if (!attempt) return fail({ code: 'not-found' })
  await db.one((w) => updateSeen(w, attempt.id, actor.personId))
  return ok(null)
}
