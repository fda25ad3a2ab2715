import { and, asc, eq, isNull, notInArray } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { creditAccreditations, excluded } from '#db'
import type { Instant } from '#kernel/time.ts'
import { AccreditationSchema } from './accreditation.ts'
import type { Offer } from './judge-completions.ts'

type Row = typeof creditAccreditations.$inferSelect

const offerOf = ({ body, revision }: Row): Offer => ({
  accreditation: AccreditationSchema.parse(body),
  revision,
})

/** All accreditations on offer, by id. */
export async function listOffers(db: Reads): Promise<Offer[]> {
  const rows = await db
    .select()
    .from(creditAccreditations)
    .where(isNull(creditAccreditations.retiredAt))
    .orderBy(asc(creditAccreditations.id))
  return rows.map(offerOf)
}

/** The hash and the bound revision of every accreditation on offer, by id. */
export async function listOfferHashes(db: Reads) {
  const rows = await db
    .select({
      id: creditAccreditations.id,
      hash: creditAccreditations.hash,
      revision: creditAccreditations.revision,
    })
    .from(creditAccreditations)
    .where(isNull(creditAccreditations.retiredAt))
  return new Map(rows.map((row) => [row.id, row]))
}

/** The accreditations of one lesson or exam. */
export async function listOffersOf(db: Reads, kind: 'lesson' | 'exam', id: string): Promise<Offer[]> {
  const rows = await db
    .select()
    .from(creditAccreditations)
    .where(
      and(
        eq(creditAccreditations.subjectKind, kind),
        eq(creditAccreditations.subjectId, id),
        isNull(creditAccreditations.retiredAt),
      ),
    )
    .orderBy(asc(creditAccreditations.id))
  return rows.map(offerOf)
}

/** What an accreditation says, also one that is not on offer any more: badges of it point here. */
export async function findOffer(db: Reads, id: string): Promise<Offer['accreditation'] | null> {
  const [row] = await db.select().from(creditAccreditations).where(eq(creditAccreditations.id, id))
  return row ? offerOf(row).accreditation : null
}

/** Puts accreditations on offer, or replaces what stood under their ids. */
export async function upsertOffer(
  tx: Writes,
  { accreditation, revision }: Offer,
  hash: string,
  now: Instant,
): Promise<void> {
  const { id, subject } = accreditation
  const row = {
    ...{ id, hash, revision, subjectKind: subject.kind, subjectId: subject.id, body: accreditation },
    ...{ publishedAt: now, retiredAt: null },
  }
  const set = {
    hash: excluded(creditAccreditations.hash),
    revision: excluded(creditAccreditations.revision),
    subjectKind: excluded(creditAccreditations.subjectKind),
    subjectId: excluded(creditAccreditations.subjectId),
    body: excluded(creditAccreditations.body),
    publishedAt: excluded(creditAccreditations.publishedAt),
    retiredAt: excluded(creditAccreditations.retiredAt),
  }
  await tx
    .insert(creditAccreditations)
    .values(row)
    .onConflictDoUpdate({ target: creditAccreditations.id, set })
    .returning({ id: creditAccreditations.id })
}

/** Takes every accreditation off the list that is not named; certificates keep what they certified. */
export async function retireOtherOffers(tx: Writes, ids: readonly string[], now: Instant): Promise<number> {
  const retired = await tx
    .update(creditAccreditations)
    .set({ retiredAt: now })
    .where(and(isNull(creditAccreditations.retiredAt), notInArray(creditAccreditations.id, [...ids])))
    .returning({ id: creditAccreditations.id })
  return retired.length
}
