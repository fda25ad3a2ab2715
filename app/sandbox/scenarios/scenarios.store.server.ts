import { and, asc, eq, isNull, notInArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Reads, Writes } from '#db'
import { excluded, scenarioRevisions, scenarios } from '#db'
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

/** The scenarios on offer, in their order. */
export async function listOffered(db: Reads): Promise<readonly ScenarioRevision[]> {
  const rows = await db
    .select({ hash: scenarioRevisions.hash, body: scenarioRevisions.body, chart: scenarioRevisions.chart })
    .from(scenarios)
    .innerJoin(scenarioRevisions, eq(scenarioRevisions.hash, scenarios.revision))
    .where(isNull(scenarios.retiredAt))
    .orderBy(asc(scenarios.position), asc(scenarios.id))
  return rows.map(revisionOf)
}

/** The revision of a scenario that is offered now; null when it is not on offer. */
export async function findOffered(db: Reads, id: string): Promise<ScenarioRevision | null> {
  const [row] = await db
    .select({ hash: scenarioRevisions.hash, body: scenarioRevisions.body, chart: scenarioRevisions.chart })
    .from(scenarios)
    .innerJoin(scenarioRevisions, eq(scenarioRevisions.hash, scenarios.revision))
    .where(and(eq(scenarios.id, id), isNull(scenarios.retiredAt)))
  return row ? revisionOf(row) : null
}

/** One version, offered or not: what a case was started with. */
export async function findRevision(db: Reads, hash: string): Promise<ScenarioRevision | null> {
  const [row] = await db.select().from(scenarioRevisions).where(eq(scenarioRevisions.hash, hash))
  return row ? revisionOf(row) : null
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
