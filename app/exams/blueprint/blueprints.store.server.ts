import { and, asc, eq, isNull, notInArray } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { examBlueprints, excluded } from '#db'
import type { Instant } from '#kernel/time.ts'
import { Blueprint } from './blueprint.ts'
import { Slug } from './figure.ts'

/** Kept before the seconds of grace had a source, an exam holds a bare number, zero in all there were: that says no grace. */
function readBody(body: unknown): Blueprint {
  const { arrivalGraceSeconds: grace, ...rest } = body as Record<string, unknown>
  return Blueprint.parse(typeof grace === 'number' ? rest : body)
}

/** The exams on offer, in their order. */
export async function listBlueprints(db: Reads): Promise<readonly Blueprint[]> {
  const rows = await db
    .select({ body: examBlueprints.body })
    .from(examBlueprints)
    .where(isNull(examBlueprints.retiredAt))
    .orderBy(asc(examBlueprints.position), asc(examBlueprints.id))
  return rows.map((row) => readBody(row.body))
}

/** One exam on offer. */
export async function findBlueprint(db: Reads, id: string): Promise<Blueprint | null> {
  if (!Slug.safeParse(id).success) return null
  const [row] = await db
    .select({ body: examBlueprints.body })
    .from(examBlueprints)
    .where(and(eq(examBlueprints.id, id), isNull(examBlueprints.retiredAt)))
  return row ? readBody(row.body) : null
}

/** The content hash of every exam on offer, by id. */
export async function listHashes(db: Reads): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: examBlueprints.id, hash: examBlueprints.hash })
    .from(examBlueprints)
    .where(isNull(examBlueprints.retiredAt))
  return new Map(rows.map((row) => [row.id, row.hash]))
}

/** Puts an exam on offer, or replaces what was offered under its id. Attempts keep the rules they started with. */
export async function upsertBlueprint(
  tx: Writes,
  blueprint: Blueprint,
  hash: string,
  now: Instant,
): Promise<void> {
  const row = {
    id: blueprint.id,
    hash,
    position: blueprint.order,
    body: blueprint,
    publishedAt: now,
    retiredAt: null,
  }
  const set = {
    hash: excluded(examBlueprints.hash),
    position: excluded(examBlueprints.position),
    body: excluded(examBlueprints.body),
    publishedAt: excluded(examBlueprints.publishedAt),
    retiredAt: excluded(examBlueprints.retiredAt),
  }
  await tx
    .insert(examBlueprints)
    .values(row)
    .onConflictDoUpdate({ target: examBlueprints.id, set })
    .returning({ id: examBlueprints.id })
}

/** Takes every exam off the list that is not named. */
export async function retireOthers(tx: Writes, ids: readonly string[], now: Instant): Promise<number> {
  const retired = await tx
    .update(examBlueprints)
    .set({ retiredAt: now })
    .where(and(isNull(examBlueprints.retiredAt), notInArray(examBlueprints.id, [...ids])))
    .returning({ id: examBlueprints.id })
  return retired.length
}
