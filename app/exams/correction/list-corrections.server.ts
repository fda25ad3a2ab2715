import type { Actor } from '#accounts'
import { can } from '#accounts'
import { recipientsOf } from '#accounts/server'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Correction } from './correction.ts'
import type { CorrectionFault } from './correction-fault.ts'
import { countReached, listAskedIds, listCorrections } from './corrections.store.server.ts'

/** A correction with how far its rescoring has come. */
export interface CorrectionLine extends Pick<Correction, 'id' | 'kind' | 'reason' | 'at'> {
  readonly by: string
  readonly reached: number
  readonly changed: number
  /** Whether attempts are still to be rescored. */
  readonly isRunning: boolean
}

/** What was decided about an item, the newest first. */
export async function listItemCorrections(
  db: Database,
  actor: Actor,
  item: string,
): Promise<Result<readonly CorrectionLine[], CorrectionFault>> {
  if (!can(actor, 'read', { kind: 'correction' })) return fail({ code: 'not-allowed' })
  const found = (await listCorrections(db.read, [item])).reverse()
  const ids = found.flatMap(({ byId }) => (byId === null ? [] : [byId as Id<'Person'>]))
  const people = await recipientsOf(db.read, ids)
  const lines: CorrectionLine[] = []
  for (const one of found) {
    const { id, kind, reason, at, byId } = one
    const pending = await listAskedIds(db.read, one, { after: null, limit: 1, pendingFor: id })
    const by = people.get(byId ?? '')?.name ?? 'the command line'
    lines.push({
      id,
      kind,
      reason,
      at,
      by,
      ...(await countReached(db.read, id)),
      isRunning: pending.length > 0,
    })
  }
  return ok(lines)
}
