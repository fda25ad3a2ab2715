import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { among, holdings } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Holding } from './holding.ts'
import { HoldingSchema } from './holding.ts'
import type { HeldCredential } from './ledger.ts'
import { listed } from './listed.ts'

type Row = typeof holdings.$inferSelect

const heldOf = ({ id, revision, body }: Row): HeldCredential => ({
  id,
  revision,
  holding: HoldingSchema.parse(body),
})

/** The credentials a person holds now, in the order in which they were written down. */
export async function listHeld(db: Reads, personId: Id<'Person'>): Promise<HeldCredential[]> {
  return (await listHeldOf(db, [personId])).get(personId) ?? []
}

/** The credentials that people hold now, by person; who holds none is not named. */
export async function listHeldOf(
  db: Reads,
  people: readonly Id<'Person'>[],
): Promise<ReadonlyMap<Id<'Person'>, HeldCredential[]>> {
  const rows = await db
    .select()
    .from(holdings)
    .where(and(among(holdings.personId, people), isNull(holdings.endedAt)))
    .orderBy(asc(holdings.createdAt), asc(holdings.id))
  return listed(rows, ({ personId }) => personId, heldOf)
}

/** A person's holding of a credential, also an ended one. */
export async function findHolding(
  db: Reads,
  personId: Id<'Person'>,
  credential: string,
): Promise<{ readonly id: Id<'Holding'>; readonly revision: number; readonly isEnded: boolean } | null> {
  const [row] = await db
    .select({ id: holdings.id, revision: holdings.revision, endedAt: holdings.endedAt })
    .from(holdings)
    .where(and(eq(holdings.personId, personId), eq(holdings.credential, credential)))
  return row ? { id: row.id, revision: row.revision, isEnded: row.endedAt !== null } : null
}

export const insertHolding = (
  tx: Writes,
  row: { readonly id: Id<'Holding'>; readonly personId: Id<'Person'>; readonly holding: Holding },
  now: Instant,
): Promise<unknown> =>
  tx
    .insert(holdings)
    .values({
      ...{ id: row.id, personId: row.personId, credential: row.holding.credential, body: row.holding },
      ...{ revision: 1, createdAt: now, updatedAt: now, endedAt: null },
    })
    .returning({ id: holdings.id })

/** Writes the next revision of a holding; false when the revision that was seen is not the one that is there. */
export async function updateHolding(
  tx: Writes,
  id: Id<'Holding'>,
  seen: number,
  change: { readonly holding?: Holding; readonly endedAt: Instant | null },
  now: Instant,
): Promise<boolean> {
  const { holding, endedAt } = change
  const kept = await tx
    .update(holdings)
    .set({ ...(holding && { body: holding }), endedAt, revision: seen + 1, updatedAt: now })
    .where(and(eq(holdings.id, id), eq(holdings.revision, seen)))
    .returning({ id: holdings.id })
  return kept.length === 1
}

export async function hasHeld(db: Reads, personId: Id<'Person'>): Promise<boolean> {
  const rows = await db
    .select({ id: holdings.id })
    .from(holdings)
    .where(and(eq(holdings.personId, personId), isNull(holdings.endedAt)))
    .limit(1)
  return rows.length > 0
}
