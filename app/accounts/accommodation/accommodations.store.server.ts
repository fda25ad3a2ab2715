import { eq, inArray } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { accommodations } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { Accommodation, NO_ACCOMMODATION } from './accommodation.ts'

type Row = typeof accommodations.$inferSelect

const grantedOf = ({ multiplier, breakMinutes, largerText, reason }: Row): Accommodation =>
  Accommodation.parse({ multiplier: multiplier / 100, breakMinutes, largerText, reason })

/** What is granted to a person; who was never granted anything has nothing. */
export async function findGranted(db: Reads, person: Id<'Person'>): Promise<Accommodation> {
  const [row] = await db.select().from(accommodations).where(eq(accommodations.personId, person))
  return row ? grantedOf(row) : NO_ACCOMMODATION
}

/** What is granted to those of these people who were granted something. */
export async function listGrantedTo(
  db: Reads,
  persons: readonly Id<'Person'>[],
): Promise<ReadonlyMap<string, Accommodation>> {
  if (persons.length === 0) return new Map()
  const rows = await db
    .select()
    .from(accommodations)
    .where(inArray(accommodations.personId, [...persons]))
  return new Map(rows.map((row) => [row.personId, grantedOf(row)]))
}

/** Grants a person exactly this. */
export async function upsertGranted(
  tx: Writes,
  person: Id<'Person'>,
  granted: Accommodation,
  now: Instant,
): Promise<void> {
  const { multiplier, breakMinutes, largerText, reason } = granted
  const set = {
    multiplier: Math.round(multiplier * 100),
    breakMinutes,
    largerText,
    reason,
    updatedAt: now,
  }
  await tx
    .insert(accommodations)
    .values({ personId: person, ...set })
    .onConflictDoUpdate({ target: accommodations.personId, set })
    .returning({ person: accommodations.personId })
}
