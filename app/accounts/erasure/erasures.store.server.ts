import { and, asc, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { accommodations, auditTrail, chunks, erasures, outbox, people } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'
import { AuditDetail } from '../audit/audit-entry.ts'
import { nameSortKey } from '../identity/person-name.ts'
import { DEFAULT_ZONE } from '../identity/zone.ts'
import { pseudonymOf, SETTLES, withoutWords } from './erasure.ts'

export type ErasureRow = typeof erasures.$inferSelect
type PersonId = Id<'Person'>

/** Notes that a person is to be erased; false: it was noted before. */
export async function insertErasure(tx: Writes, row: typeof erasures.$inferInsert): Promise<boolean> {
  const kept = await tx
    .insert(erasures)
    .values(row)
    .onConflictDoNothing()
    .returning({ personId: erasures.personId })
  return kept.length === 1
}

export async function findErasure(db: Reads, personId: PersonId): Promise<ErasureRow | null> {
  const [row] = await db.select().from(erasures).where(eq(erasures.personId, personId))
  return row ?? null
}

/** Erasures with something left to do now: not gone through yet, or asked for so long ago that they can be settled. */
export const listUnsettled = (db: Reads, now: Instant, most: number): Promise<ErasureRow[]> =>
  db
    .select()
    .from(erasures)
    .where(
      and(
        isNull(erasures.settledAt),
        or(isNull(erasures.doneAt), lte(erasures.askedAt, instant(now - SETTLES))),
      ),
    )
    .orderBy(asc(erasures.askedAt))
    .limit(most)

/** Notes that a person's data is gone; false: another process noted it. */
export async function markDone(tx: Writes, personId: PersonId, now: Instant): Promise<boolean> {
  const marked = await tx
    .update(erasures)
    .set({ doneAt: now })
    .where(and(eq(erasures.personId, personId), isNull(erasures.doneAt)))
    .returning({ personId: erasures.personId })
  return marked.length === 1
}

/** Forgets where the last letter went. */
export const forgetAddress = (tx: Writes, personId: PersonId): Promise<unknown> =>
  tx
    .update(erasures)
    .set({ letterTo: null })
    .where(eq(erasures.personId, personId))
    .returning({ personId: erasures.personId })

/** Closes what the erasure was let to do, and takes the last thing that it needed: the zone of the person's days. */
export async function markSettled(tx: Writes, personId: PersonId, now: Instant): Promise<void> {
  await tx
    .update(people)
    .set({ zone: DEFAULT_ZONE })
    .where(eq(people.id, personId))
    .returning({ id: people.id })
  await tx
    .update(erasures)
    .set({ settledAt: now })
    .where(and(eq(erasures.personId, personId), isNotNull(erasures.doneAt), isNull(erasures.settledAt)))
    .returning({ personId: erasures.personId })
}

/** Makes a person's row a pseudonym, without password and roles. */
export async function updateToPseudonym(tx: Writes, personId: PersonId, now: Instant): Promise<void> {
  const { name, email } = pseudonymOf(personId)
  await tx
    .update(people)
    .set({
      ...{ name, email, sortKey: nameSortKey(name), passwordHash: null, erasedAt: now },
      ...{ roles: 'candidate', theme: 'system' },
    })
    .where(eq(people.id, personId))
    .returning({ id: people.id })
}

export const deleteGranted = (tx: Writes, personId: PersonId): Promise<unknown> =>
  tx
    .delete(accommodations)
    .where(eq(accommodations.personId, personId))
    .returning({ personId: accommodations.personId })

/** Letters that were written to this address, sent or not, but for the last one. */
export const deleteLettersTo = (tx: Writes, email: string): Promise<unknown> =>
  tx
    .delete(outbox)
    .where(and(eq(outbox.recipient, email), isNull(outbox.isLast)))
    .returning({ id: outbox.id })

/** Takes the words out of the trail's lines about these things: a person, their attempts, lines, certificates. */
export async function eraseDetails(tx: Writes, subjects: readonly string[]): Promise<void> {
  for (const some of chunks(subjects)) {
    const rows = await tx
      .select({ id: auditTrail.id, verb: auditTrail.verb, detail: auditTrail.detail })
      .from(auditTrail)
      .where(inArray(auditTrail.subjectId, some))
    for (const { id, verb, detail } of rows) {
      const rest = withoutWords(verb, AuditDetail.parse(detail))
      if (rest)
        await tx
          .update(auditTrail)
          .set({ detail: rest })
          .where(eq(auditTrail.id, id))
          .returning({ id: auditTrail.id })
    }
  }
}
