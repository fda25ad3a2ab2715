import type { Actor } from '#accounts'
import { can } from '#accounts'
import type { Reads } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { CreditFault } from './credit-fault.ts'
import type { EntryRow } from './entries.store.server.ts'
import { findEntry, findReversal } from './entries.store.server.ts'

/** One's own line that stands: an activity that nobody took back. Another's is answered as if it did not exist. */
export async function ownStanding(
  db: Reads,
  actor: Actor,
  entryId: string,
): Promise<Result<EntryRow, CreditFault>> {
  const row = await findEntry(db, entryId)
  const isOwn = row?.kind === 'activity' && can(actor, 'write', { kind: 'credits', ownerId: row.personId })
  if (!row || !isOwn) return fail({ code: 'not-found' })
  return (await findReversal(db, row.id)) ? fail({ code: 'taken-back' }) : ok(row)
}
