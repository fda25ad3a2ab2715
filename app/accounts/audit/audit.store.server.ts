import { desc, inArray, lt } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { auditTrail, people } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { AuditLine, AuditNote } from './audit-entry.ts'
import { AuditDetail } from './audit-entry.ts'

export async function insertAuditEntry(
  tx: Writes,
  id: Id<'AuditEntry'>,
  note: AuditNote,
  now: Instant,
): Promise<void> {
  await tx.insert(auditTrail).values({
    id,
    at: now,
    actorId: note.actor?.personId ?? null,
    verb: note.verb,
    subjectKind: note.subject.kind,
    subjectId: note.subject.id,
    detail: AuditDetail.parse(note.detail ?? {}),
  })
}

/**
 * Entries before the one named, newest first. An entry's id begins with its time, so the order of ids is the order
 * of entries.
 */
export async function listAuditEntries(
  db: Reads,
  before: Id<'AuditEntry'> | null,
  limit: number,
): Promise<AuditLine[]> {
  const rows = await db
    .select()
    .from(auditTrail)
    .where(before ? lt(auditTrail.id, before) : undefined)
    .orderBy(desc(auditTrail.id))
    .limit(limit)
  const named = rows.flatMap((row) => [row.actorId, row.subjectKind === 'person' ? row.subjectId : null])
  const names = await namesOf(
    db,
    named.filter((id) => id !== null),
  )
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    actorName: names.get(row.actorId ?? '') ?? null,
    verb: row.verb,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    subjectName: names.get(row.subjectId ?? '') ?? null,
    detail: AuditDetail.parse(row.detail),
  }))
}

async function namesOf(db: Reads, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const wanted = [...new Set(ids)] as Id<'Person'>[]
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, wanted))
  return new Map(rows.map((row) => [row.id, row.name]))
}
