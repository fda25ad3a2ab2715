import type { Writes } from '#db'
import { newId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { insertAuditEntry } from './audit.store.server.ts'
import type { AuditNote } from './audit-entry.ts'

/** Writes a line of the audit trail. Call it inside the transaction that does what the line says. */
export const appendAudit = (tx: Writes, note: AuditNote, now: Instant): Promise<void> =>
  insertAuditEntry(tx, newId(now), note, now)
