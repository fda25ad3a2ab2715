import { and, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import type { Writes } from '#db'
import {
  chunks,
  creditActivities,
  creditAuditMoves,
  creditAudits,
  creditCertificates,
  creditEntries,
  creditEvidence,
  creditFeeds,
  creditReminders,
  creditReminderWishes,
  holdings,
} from '#db'
import type { Id } from '#kernel/ids.ts'
import { CertificateBody, withoutHolder } from '../certificates/certificate.ts'
import { ActivitySchema } from '../ledger/activity.ts'

type PersonId = Id<'Person'>

/** Deletes what a person was reminded of, how they wanted to be, and their calendar's address. */
export async function deleteReminding(tx: Writes, personId: PersonId): Promise<void> {
  const of = { reminders: creditReminders, wishes: creditReminderWishes, feeds: creditFeeds }
  await tx
    .delete(of.reminders)
    .where(eq(of.reminders.personId, personId))
    .returning({ personId: of.reminders.personId })
  await tx
    .delete(of.wishes)
    .where(eq(of.wishes.personId, personId))
    .returning({ personId: of.wishes.personId })
  await tx.delete(of.feeds).where(eq(of.feeds.personId, personId)).returning({ personId: of.feeds.personId })
}

/** Deletes the credentials a person held and the rows of their files. */
export async function deleteHeldAndFiles(tx: Writes, personId: PersonId): Promise<void> {
  await tx.delete(holdings).where(eq(holdings.personId, personId)).returning({ id: holdings.id })
  await tx
    .delete(creditEvidence)
    .where(eq(creditEvidence.personId, personId))
    .returning({ id: creditEvidence.id })
}

/**
 * Takes out of a ledger what its owner wrote: what was done elsewhere, and every reason. Credit awarded here stays as the
 * accreditation words it, without its owner's note. Answers the ids of all lines.
 */
export async function eraseLines(tx: Writes, personId: PersonId, words: string): Promise<string[]> {
  const rows = await tx
    .select({ id: creditEntries.id, origin: creditEntries.origin, body: creditActivities.body })
    .from(creditEntries)
    .leftJoin(creditActivities, eq(creditActivities.entryId, creditEntries.id))
    .where(eq(creditEntries.personId, personId))
  for (const { id, origin, body } of rows) {
    if (body === null) continue
    const { note, ...rest } = ActivitySchema.parse(body)
    if (origin === 'here' && note === undefined) continue
    await tx
      .update(creditActivities)
      .set({ body: origin === 'here' ? rest : null })
      .where(eq(creditActivities.entryId, id))
      .returning({ id: creditActivities.entryId })
  }
  const own = eq(creditEntries.personId, personId)
  await tx
    .update(creditEntries)
    .set({ likeness: words })
    .where(and(own, ne(creditEntries.likeness, words)))
    .returning({ id: creditEntries.id })
  await tx
    .update(creditEntries)
    .set({ reason: words })
    .where(and(own, isNotNull(creditEntries.reason), ne(creditEntries.reason, words)))
    .returning({ id: creditEntries.id })
  return rows.map(({ id }) => id)
}

/** Takes the holder off their certificates, and why one was revoked. Answers the ids. */
export async function eraseHolder(tx: Writes, personId: PersonId, words: string): Promise<string[]> {
  const rows = await tx
    .select({
      id: creditCertificates.id,
      body: creditCertificates.body,
      why: creditCertificates.revokedWhy,
    })
    .from(creditCertificates)
    .where(eq(creditCertificates.personId, personId))
  for (const { id, body, why } of rows)
    await tx
      .update(creditCertificates)
      .set({ body: withoutHolder(CertificateBody.parse(body)), revokedWhy: why === null ? null : words })
      .where(eq(creditCertificates.id, id))
      .returning({ id: creditCertificates.id })
  return rows.map(({ id }) => id)
}

/** Takes the words out of a person's audits: theirs and the auditors' about them. */
export async function eraseAuditWords(tx: Writes, personId: PersonId, words: string): Promise<void> {
  const own = await tx
    .select({ id: creditAudits.id })
    .from(creditAudits)
    .where(eq(creditAudits.personId, personId))
  for (const some of chunks(own.map(({ id }) => id))) {
    const { auditId, why, n } = creditAuditMoves
    await tx
      .update(creditAuditMoves)
      .set({ why: words })
      .where(and(inArray(auditId, some), isNotNull(why), ne(why, words)))
      .returning({ n })
  }
}
