import type { Actor } from '#accounts'
import { can } from '#accounts'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { isUnderAudit } from '../audits/read-audit.server.ts'
import type { CreditFault } from '../ledger/credit-fault.ts'
import type { EvidenceType } from '../ledger/ledger.ts'
import { findEvidence } from './evidence.store.server.ts'
import { readStored } from './evidence-files.server.ts'

export interface ReadFile {
  readonly personId: Id<'Person'>
  readonly entryId: Id<'Entry'>
  readonly name: string
  readonly type: EvidenceType
  readonly checksum: string
  /** `null`: the store has lost it, or what it has is not what was kept. */
  readonly bytes: Uint8Array | null
}

/** A file with its bytes, for its owner and for an auditor while its line is a record of an audit that is not closed. */
export async function readEvidence(
  db: Database,
  dir: string,
  actor: Actor,
  evidenceId: string,
  now: Instant,
): Promise<Result<ReadFile, CreditFault>> {
  const row = await findEvidence(db.read, evidenceId)
  if (!row) return fail({ code: 'not-found' })
  const isOwn = can(actor, 'read', { kind: 'evidence', ownerId: row.personId })
  if (!isOwn && !(await isUnderAudit(db, actor, row.personId, row.entryId, now)))
    return fail({ code: 'not-found' })
  const { personId, entryId, name, type, checksum } = row
  return ok({ personId, entryId, name, type, checksum, bytes: await readStored(dir, personId, checksum) })
}
