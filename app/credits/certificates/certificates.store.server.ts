import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { chunks, creditCertificates, creditCompletions, creditCopies } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Completion } from '../accreditation/judge-completions.ts'
import type { Certificate, Copy } from './certificate.ts'
import { CertificateBody } from './certificate.ts'

type PersonId = Id<'Person'>
type Row = typeof creditCertificates.$inferSelect

/** What a person finished among accredited things, oldest first. */
export const listCompletions = (db: Reads, personId: PersonId): Promise<Completion[]> =>
  db
    .select({
      kind: creditCompletions.kind,
      subjectId: creditCompletions.subjectId,
      revision: creditCompletions.revision,
      percent: creditCompletions.percent,
      completedOn: creditCompletions.completedOn,
    })
    .from(creditCompletions)
    .where(eq(creditCompletions.personId, personId))
    .orderBy(asc(creditCompletions.at), asc(creditCompletions.id))

export const insertCompletion = (tx: Writes, row: typeof creditCompletions.$inferInsert): Promise<unknown> =>
  tx.insert(creditCompletions).values(row).returning({ id: creditCompletions.id })

/** The certificate ids a person has, by accreditation. */
export async function listAwarded(
  db: Reads,
  personId: PersonId,
): Promise<ReadonlyMap<string, Id<'Certificate'>>> {
  const rows = await db
    .select({ of: creditCertificates.accreditationId, id: creditCertificates.id })
    .from(creditCertificates)
    .where(eq(creditCertificates.personId, personId))
  return new Map(rows.map(({ of, id }) => [of, id]))
}

/** Adds a certificate; false when another has its place in the status list. */
export async function insertCertificate(
  tx: Writes,
  row: typeof creditCertificates.$inferInsert,
): Promise<boolean> {
  const kept = await tx
    .insert(creditCertificates)
    .values(row)
    .onConflictDoNothing({ target: creditCertificates.statusIndex })
    .returning({ id: creditCertificates.id })
  return kept.length === 1
}

/** Adds a copy; false when its code is another's already. */
export async function insertCopy(tx: Writes, row: typeof creditCopies.$inferInsert): Promise<boolean> {
  const kept = await tx
    .insert(creditCopies)
    .values(row)
    .onConflictDoNothing({ target: creditCopies.code })
    .returning({ n: creditCopies.n })
  return kept.length === 1
}

/** Revokes a certificate; false when it was revoked already. */
export async function updateRevoked(
  tx: Writes,
  id: Id<'Certificate'>,
  to: { readonly at: Instant; readonly why: string; readonly by: PersonId },
): Promise<boolean> {
  const changed = await tx
    .update(creditCertificates)
    .set({ revokedAt: to.at, revokedWhy: to.why, revokedBy: to.by })
    .where(and(eq(creditCertificates.id, id), isNull(creditCertificates.revokedAt)))
    .returning({ id: creditCertificates.id })
  return changed.length === 1
}

/** The places in the status list whose certificates are revoked. */
export async function listRevokedIndexes(db: Reads): Promise<number[]> {
  const rows = await db
    .select({ at: creditCertificates.statusIndex })
    .from(creditCertificates)
    .where(isNotNull(creditCertificates.revokedAt))
    .orderBy(asc(creditCertificates.statusIndex))
  return rows.map(({ at }) => at)
}

/** A person's certificates, the newest first. */
export async function listCertificates(db: Reads, personId: PersonId): Promise<Certificate[]> {
  const rows = await db
    .select()
    .from(creditCertificates)
    .where(eq(creditCertificates.personId, personId))
    .orderBy(desc(creditCertificates.issuedAt), desc(creditCertificates.id))
  return withCopies(db, rows)
}

/** The newest certificates of everyone, for administrators. */
export async function listNewest(db: Reads, limit: number): Promise<Certificate[]> {
  const rows = await db
    .select()
    .from(creditCertificates)
    .orderBy(desc(creditCertificates.issuedAt), desc(creditCertificates.id))
    .limit(limit)
  return withCopies(db, rows)
}

export async function findCertificate(db: Reads, id: string): Promise<Certificate | null> {
  const rows = await db
    .select()
    .from(creditCertificates)
    .where(eq(creditCertificates.id, id as Id<'Certificate'>))
  const [found] = await withCopies(db, rows)
  return found ?? null
}

/** The certificate of which a copy has this code (as `readCode` gives it). */
export async function findByCode(db: Reads, code: string): Promise<Certificate | null> {
  const [copy] = await db
    .select({ id: creditCopies.certificateId })
    .from(creditCopies)
    .where(eq(creditCopies.code, code))
  return copy ? findCertificate(db, copy.id) : null
}

async function withCopies(db: Reads, rows: readonly Row[]): Promise<Certificate[]> {
  const copies = new Map<string, Copy[]>()
  for (const some of chunks(rows.map(({ id }) => id))) {
    const found = await db
      .select()
      .from(creditCopies)
      .where(inArray(creditCopies.certificateId, some))
      .orderBy(asc(creditCopies.n))
    for (const { certificateId, ...copy } of found)
      copies.set(certificateId, [...(copies.get(certificateId) ?? []), copy])
  }
  return rows.map(({ id, personId, entryId, statusIndex, body, issuedAt, revokedAt, revokedWhy }) => ({
    ...{ id, personId, entryId, statusIndex, issuedAt, body: CertificateBody.parse(body) },
    copies: copies.get(id) ?? [],
    revoked: revokedAt === null ? null : { at: revokedAt, why: revokedWhy ?? '' },
  }))
}
