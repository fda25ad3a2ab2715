import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { creditEvidence, sumInt } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

export type EvidenceRow = typeof creditEvidence.$inferSelect

export const insertEvidence = (tx: Writes, row: EvidenceRow): Promise<unknown> =>
  tx.insert(creditEvidence).values(row).returning({ id: creditEvidence.id })

/** A file that was not taken away, whoever's it is. */
export async function findEvidence(db: Reads, id: string): Promise<EvidenceRow | null> {
  const [row] = await db
    .select()
    .from(creditEvidence)
    .where(and(eq(creditEvidence.id, id as Id<'Evidence'>), isNull(creditEvidence.removedAt)))
  return row ?? null
}

/** The files that a line has now. */
export const listEvidenceOf = (db: Reads, entryId: Id<'Entry'>): Promise<EvidenceRow[]> =>
  db
    .select()
    .from(creditEvidence)
    .where(and(eq(creditEvidence.entryId, entryId), isNull(creditEvidence.removedAt)))
    .orderBy(asc(creditEvidence.at), asc(creditEvidence.name), asc(creditEvidence.id))

/** Checksums of a person's files that something still needs. */
export async function listChecksums(db: Reads, personId: Id<'Person'>): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ checksum: creditEvidence.checksum })
    .from(creditEvidence)
    .where(and(eq(creditEvidence.personId, personId), isNull(creditEvidence.removedAt)))
  return new Set(rows.map(({ checksum }) => checksum))
}

/** How many bytes a person's files are, counted by line. */
export async function bytesKept(db: Reads, personId: Id<'Person'>): Promise<number> {
  const [row] = await db
    .select({ bytes: sumInt(creditEvidence.size) })
    .from(creditEvidence)
    .where(and(eq(creditEvidence.personId, personId), isNull(creditEvidence.removedAt)))
  return Number(row?.bytes ?? 0)
}

/** Marks a file as taken away; false when it was already. */
export async function removeEvidenceRow(tx: Writes, id: Id<'Evidence'>, now: Instant): Promise<boolean> {
  const kept = await tx
    .update(creditEvidence)
    .set({ removedAt: now })
    .where(and(eq(creditEvidence.id, id), isNull(creditEvidence.removedAt)))
    .returning({ id: creditEvidence.id })
  return kept.length === 1
}
