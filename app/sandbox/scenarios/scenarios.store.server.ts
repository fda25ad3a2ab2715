import { and, asc, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Reads, Writes } from '#db'
import { chunks, excluded, scenarioRevisions, scenarios } from '#db'
import type { Instant } from '#kernel/time.ts'
import type { Chart } from './read-chart.ts'
import type { ScenarioYaml } from './scenario.ts'
import { Scenario } from './scenario.ts'

/** A version of a scenario with its chart. */
export interface ScenarioRevision {
  readonly hash: string
  readonly scenario: Scenario
  readonly chart: Chart
}

const Charts = z.record(z.string(), z.string())
const revisionOf = (row: {
  readonly hash: string
  readonly body: unknown
  readonly chart: unknown
}): ScenarioRevision => ({
  ...{ hash: row.hash, scenario: Scenario.parse(row.body), chart: Charts.parse(row.chart) },
})

/** Versions never change: each is read and parsed once by a process. */
const known = new Map<string, ScenarioRevision>()
const MOST_KNOWN = 400

/** Versions by their hashes, in that order; those that are not there are left out. */
async function revisionsOf(db: Reads, hashes: readonly string[]): Promise<readonly ScenarioRevision[]> {
  const missing = hashes.filter((hash) => !known.has(hash))
  if (missing.length > 0) {
    if (known.size + missing.length > MOST_KNOWN) known.clear()
    for (const part of chunks(hashes.filter((hash) => !known.has(hash))))
      for (const row of await db
        .select()
        .from(scenarioRevisions)
        .where(inArray(scenarioRevisions.hash, part)))
        known.set(row.hash, revisionOf(row))
  }
  return hashes.flatMap((hash) => known.get(hash) ?? [])
}

/** The scenarios on offer, in their order. */
export async function listOffered(db: Reads): Promise<readonly ScenarioRevision[]> {
  const rows = await db
    .select({ hash: scenarios.revision })
    .from(scenarios)
    .where(isNull(scenarios.retiredAt))
    .orderBy(asc(scenarios.position), asc(scenarios.id))
  return revisionsOf(
    db,
    rows.map(({ hash }) => hash),
  )
}

/** The revision of a scenario that is offered now; null when it is not on offer. */
export async function findOffered(db: Reads, id: string): Promise<ScenarioRevision | null> {
  const [row] = await db
    .select({ hash: scenarios.revision })
    .from(scenarios)
    .where(and(eq(scenarios.id, id), isNull(scenarios.retiredAt)))
  return row ? findRevision(db, row.hash) : null
}

/** The revision of a scenario that is offered, or was when it was last on the list. */
export async function findEverOffered(db: Reads, id: string): Promise<ScenarioRevision | null> {
  const [row] = await db.select({ hash: scenarios.revision }).from(scenarios).where(eq(scenarios.id, id))
  return row ? findRevision(db, row.hash) : null
}

/** One version, offered or not: what a case was started with. */
export async function findRevision(db: Reads, hash: string): Promise<ScenarioRevision | null> {
  const [revision = null] = await revisionsOf(db, [hash])
  return revision
}

/** The revision on offer of every scenario, by id. */
export async function listRevisions(
  db: Reads,
): Promise<ReadonlyMap<string, { readonly revision: string; readonly position: number }>> {
  const rows = await db.select().from(scenarios).where(isNull(scenarios.retiredAt))
  return new Map(rows.map(({ id, revision, position }) => [id, { revision, position }]))
}

type KeptRevision = {
  readonly id: string
  readonly hash: string
  readonly body: ScenarioYaml
  readonly chart: Chart
}

/** Keeps a version for good; it is on nobody's list. Keeping it again changes nothing. */
export const keepRevision = (tx: Writes, { id, hash, body, chart }: KeptRevision): Promise<unknown> =>
  tx
    .insert(scenarioRevisions)
    .values({ hash, scenario: id, body, chart })
    .onConflictDoNothing()
    .returning({ hash: scenarioRevisions.hash })

/** Keeps a version for good and offers it. */
export async function offer(
  tx: Writes,
  of: KeptRevision & { readonly position: number },
  now: Instant,
): Promise<void> {
  const { id, hash, position } = of
  await keepRevision(tx, of)
  await tx
    .insert(scenarios)
    .values({ id, revision: hash, position, publishedAt: now, retiredAt: null })
    .onConflictDoUpdate({
      target: scenarios.id,
      set: {
        revision: excluded(scenarios.revision),
        position: excluded(scenarios.position),
        publishedAt: excluded(scenarios.publishedAt),
        retiredAt: excluded(scenarios.retiredAt),
      },
    })
    .returning({ id: scenarios.id })
}

/** Takes every scenario off the list that is not named; cases that were started go on. */
export async function retireOthers(tx: Writes, ids: readonly string[], now: Instant): Promise<number> {
  const retired = await tx
    .update(scenarios)
    .set({ retiredAt: now })
    .where(and(isNull(scenarios.retiredAt), notInArray(scenarios.id, [...ids])))
    .returning({ id: scenarios.id })
  return retired.length
}
