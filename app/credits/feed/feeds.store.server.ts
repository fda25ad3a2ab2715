import { eq } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { creditFeeds, excluded, people } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

type PersonId = Id<'Person'>

/** Whose calendar has this token. */
export async function findFeed(
  db: Reads,
  tokenHash: string,
): Promise<{ readonly personId: PersonId; readonly zone: string } | null> {
  const [row] = await db
    .select({ personId: people.id, zone: people.zone })
    .from(creditFeeds)
    .innerJoin(people, eq(people.id, creditFeeds.personId))
    .where(eq(creditFeeds.tokenHash, tokenHash))
  return row ?? null
}

/** Since when a person's calendar has an address; null: it has none. */
export async function findFeedOf(db: Reads, personId: PersonId): Promise<Instant | null> {
  const [row] = await db
    .select({ madeAt: creditFeeds.madeAt })
    .from(creditFeeds)
    .where(eq(creditFeeds.personId, personId))
  return row?.madeAt ?? null
}

/** Gives a person's calendar this address; the one before leads nowhere from then on. */
export const writeFeed = (
  tx: Writes,
  personId: PersonId,
  tokenHash: string,
  now: Instant,
): Promise<unknown> =>
  tx
    .insert(creditFeeds)
    .values({ personId, tokenHash, madeAt: now })
    .onConflictDoUpdate({
      target: creditFeeds.personId,
      set: { tokenHash: excluded(creditFeeds.tokenHash), madeAt: excluded(creditFeeds.madeAt) },
    })
    .returning({ personId: creditFeeds.personId })

export async function deleteFeed(tx: Writes, personId: PersonId): Promise<boolean> {
  const gone = await tx
    .delete(creditFeeds)
    .where(eq(creditFeeds.personId, personId))
    .returning({ personId: creditFeeds.personId })
  return gone.length === 1
}
