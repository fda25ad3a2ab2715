import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { AttemptFault } from '../attempt/attempt-fault.ts'
import { loadClosed } from '../scoring/get-report.server.ts'
import type { Receipt } from './receipt.ts'
import { makeReceipt } from './receipt.ts'

/** The receipt of the actor's closed attempt. */
export async function getReceipt(
  db: Database,
  actor: Actor,
  attemptId: string,
): Promise<Result<Receipt, AttemptFault>> {
  const closed = await loadClosed(db, actor, attemptId)
  if (!closed.ok) return closed
  const { attempt, form, events } = closed.value
  const { id, title, startedAt } = attempt
  return ok(makeReceipt({ id, title, startedAt }, form, events))
}
