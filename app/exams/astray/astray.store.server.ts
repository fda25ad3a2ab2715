import { and, asc, eq, gte, inArray, isNotNull } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { chunks, itemUses } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Meeting } from './open-misconceptions.ts'

type PersonId = Id<'Person'>

/** The misconceptions that led a person astray in what was decided since, the first first. */
export async function listMeetings(db: Reads, personId: PersonId, since: Instant): Promise<Meeting[]> {
  const rows = await db
    .select({ misconception: itemUses.misconception, item: itemUses.item, shownAt: itemUses.shownAt })
    .from(itemUses)
    .where(
      and(
        eq(itemUses.personId, personId),
        isNotNull(itemUses.misconception),
        eq(itemUses.outcome, 'wrong'),
        gte(itemUses.decidedAt, since),
      ),
    )
    .orderBy(asc(itemUses.shownAt), asc(itemUses.attemptId), asc(itemUses.n))
  return rows.flatMap(({ misconception, ...rest }) =>
    misconception === null ? [] : [{ misconception, ...rest }],
  )
}

/** When the latest question of each of these items that was answered right was put before the person. */
export async function lastRight(
  db: Reads,
  personId: PersonId,
  items: readonly string[],
): Promise<ReadonlyMap<string, Instant>> {
  const found = new Map<string, Instant>()
  for (const some of chunks(items)) {
    const rows = await db
      .select({ item: itemUses.item, shownAt: itemUses.shownAt })
      .from(itemUses)
      .where(
        and(eq(itemUses.personId, personId), inArray(itemUses.item, some), eq(itemUses.outcome, 'right')),
      )
      .orderBy(asc(itemUses.shownAt))
    for (const { item, shownAt } of rows) found.set(item, shownAt)
  }
  return found
}

/** Forgets what led a person astray: nobody but they has a use for it. */
export const forgetMeetings = (tx: Writes, personId: PersonId): Promise<unknown> =>
  tx
    .update(itemUses)
    .set({ misconception: null })
    .where(and(eq(itemUses.personId, personId), isNotNull(itemUses.misconception)))
    .returning({ n: itemUses.n })
