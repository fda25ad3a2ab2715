import { and, asc, countDistinct, eq, gt, inArray, ne } from 'drizzle-orm'
import type { Reads } from '#db'
import { attempts, itemUses, rescores } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Scope } from './correction.ts'

type AttemptId = Id<'Attempt'>

/** Uses of the question in a version the correction is about. */
export const asks = ({ item, part, revisions }: Scope) =>
  and(
    eq(itemUses.item, item),
    part === null ? undefined : eq(itemUses.part, part),
    inArray(itemUses.revision, [...revisions]),
  )

/** How many closed attempts were asked the question. */
export async function countAsked(db: Reads, scope: Scope): Promise<number> {
  const [row] = await db
    .select({ n: countDistinct(itemUses.attemptId) })
    .from(itemUses)
    .innerJoin(attempts, eq(attempts.id, itemUses.attemptId))
    .where(and(asks(scope), ne(attempts.state, 'open')))
  return row?.n ?? 0
}

/**
 * A page of the closed attempts that were asked the question, by id, each with whether the correction has reached it.
 * A page looks at so many and no more: with nearly all of them reached, looking for the rest at once takes long.
 */
export async function listAsked(
  db: Reads,
  scope: Scope,
  page: { readonly after: AttemptId | null; readonly limit: number; readonly of: Id<'Correction'> | null },
): Promise<{ readonly id: AttemptId; readonly reached: boolean }[]> {
  const { after, limit, of } = page
  const reached = and(
    eq(rescores.attemptId, itemUses.attemptId),
    eq(rescores.correctionId, of ?? ('' as Id<'Correction'>)),
  )
  const rows = await db
    .selectDistinct({ id: itemUses.attemptId, n: rescores.n })
    .from(itemUses)
    .innerJoin(attempts, eq(attempts.id, itemUses.attemptId))
    .leftJoin(rescores, reached)
    .where(and(asks(scope), ne(attempts.state, 'open'), after ? gt(itemUses.attemptId, after) : undefined))
    .orderBy(asc(itemUses.attemptId))
    .limit(limit)
  return rows.map(({ id, n }) => ({ id, reached: n !== null }))
}
