import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { AccountFault } from '../identity/account-fault.ts'
import type { Actor } from '../roles/actor.ts'
import { can } from '../roles/can.ts'
import { listAuditEntries } from './audit.store.server.ts'
import type { AuditLine } from './audit-entry.ts'

const PAGE = 50

export interface AuditPage {
  readonly lines: readonly AuditLine[]
  /** Names the next page; null: this is the last. */
  readonly next: string | null
}

/** A page of the audit trail, newest first, for those who may read it. @param before the `next` of the page before. */
export async function listAudit(
  db: Database,
  actor: Actor,
  before: string | null,
): Promise<Result<AuditPage, AccountFault>> {
  if (!can(actor, 'read', { kind: 'audit' })) return fail({ code: 'not-allowed' })
  const from = before !== null && isId(before) ? (before as Id<'AuditEntry'>) : null
  const lines = await listAuditEntries(db.stale, from, PAGE + 1)
  const shown = lines.slice(0, PAGE)
  return ok({ lines: shown, next: lines.length > PAGE ? (shown.at(-1)?.id ?? null) : null })
}
