import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { chunks, people, sandboxCases, sandboxMoves, sandboxOverrides, scenarioRevisions } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { MoveJson } from '../life/move.ts'

export type CaseRow = typeof sandboxCases.$inferSelect
export type CaseMode = CaseRow['mode']

/** A person's cases, the one played last first. */
export const listOwn = (db: Reads, personId: Id<'Person'>): Promise<readonly CaseRow[]> =>
  db
    .select()
    .from(sandboxCases)
    .where(eq(sandboxCases.personId, personId))
    .orderBy(desc(sandboxCases.lastMoveAt), desc(sandboxCases.id))

/** One case, whoever's it is. */
export async function findCase(db: Reads, id: string): Promise<CaseRow | null> {
  const [row] = await db
    .select()
    .from(sandboxCases)
    .where(eq(sandboxCases.id, id as Id<'Case'>))
  return row ?? null
}

/** Whose a case is, by name. */
export async function nameOfPerson(db: Reads, id: Id<'Person'>): Promise<string> {
  const [row] = await db.select({ name: people.name }).from(people).where(eq(people.id, id))
  return row?.name ?? ''
}

export const insertCase = (tx: Writes, row: CaseRow): Promise<unknown> =>
  tx.insert(sandboxCases).values(row).returning({ id: sandboxCases.id })

/** The moves of a case after the `after`-th, in order. */
export async function listMoves(db: Reads, caseId: string, after = 0): Promise<readonly MoveJson[]> {
  const rows = await db
    .select({ move: sandboxMoves.move })
    .from(sandboxMoves)
    .where(and(eq(sandboxMoves.caseId, caseId as Id<'Case'>), gt(sandboxMoves.n, after)))
    .orderBy(asc(sandboxMoves.n))
  return rows.map(({ move }) => move as MoveJson)
}

/** When each move was made, by its number from 1. */
export async function listTimes(db: Reads, caseId: string): Promise<readonly Instant[]> {
  const rows = await db
    .select({ at: sandboxMoves.at })
    .from(sandboxMoves)
    .where(eq(sandboxMoves.caseId, caseId as Id<'Case'>))
    .orderBy(asc(sandboxMoves.n))
  return rows.map(({ at }) => at)
}

/** Adds a move; false when another page made that move first. */
export async function appendMove(
  tx: Writes,
  caseId: string,
  n: number,
  move: MoveJson,
  at: Instant,
): Promise<boolean> {
  const kept = await tx
    .insert(sandboxMoves)
    .values({ caseId: caseId as Id<'Case'>, n, at, move })
    .onConflictDoNothing()
    .returning({ n: sandboxMoves.n })
  return kept.length === 1
}

/** Notes how far a case is. */
export const noteProgress = (
  tx: Writes,
  caseId: string,
  moves: number,
  at: Instant,
  closed: { readonly score: number } | null,
): Promise<unknown> =>
  tx
    .update(sandboxCases)
    .set({ moves, lastMoveAt: at, ...(closed && { closedAt: at, score: closed.score }) })
    .where(eq(sandboxCases.id, caseId as Id<'Case'>))
    .returning({ id: sandboxCases.id })

/** A case's changed score. */
export const writeScore = (tx: Writes, caseId: string, score: number): Promise<unknown> =>
  tx
    .update(sandboxCases)
    .set({ score })
    .where(eq(sandboxCases.id, caseId as Id<'Case'>))
    .returning({ id: sandboxCases.id })

/** What instructors decided about the checks of a case, oldest first. */
export const listOverrides = (db: Reads, caseId: string) =>
  db
    .select({
      ...{ n: sandboxOverrides.n, check: sandboxOverrides.check, before: sandboxOverrides.before },
      ...{
        share: sandboxOverrides.share,
        why: sandboxOverrides.why,
        at: sandboxOverrides.at,
        by: people.name,
      },
    })
    .from(sandboxOverrides)
    .innerJoin(people, eq(people.id, sandboxOverrides.byPerson))
    .where(eq(sandboxOverrides.caseId, caseId as Id<'Case'>))
    .orderBy(asc(sandboxOverrides.n))

export const insertOverride = (tx: Writes, row: typeof sandboxOverrides.$inferInsert): Promise<unknown> =>
  tx.insert(sandboxOverrides).values(row).returning({ n: sandboxOverrides.n })

/** Deletes a person's cases with their moves and verdicts; the engine lets it while the person is being erased. */
export async function deleteCasesOf(tx: Writes, personId: Id<'Person'>): Promise<void> {
  const own = await tx
    .select({ id: sandboxCases.id })
    .from(sandboxCases)
    .where(eq(sandboxCases.personId, personId))
  for (const some of chunks(own.map(({ id }) => id))) {
    const { caseId } = sandboxMoves
    await tx.delete(sandboxMoves).where(inArray(caseId, some)).returning({ caseId })
    await tx
      .delete(sandboxOverrides)
      .where(inArray(sandboxOverrides.caseId, some))
      .returning({ caseId: sandboxOverrides.caseId })
    await tx.delete(sandboxCases).where(inArray(sandboxCases.id, some)).returning({ id: sandboxCases.id })
  }
}

/** Closed cases of everybody, newest first: what instructors read. */
export const listClosed = (db: Reads, limit: number) =>
  db
    .select({
      ...{ id: sandboxCases.id, scenario: sandboxCases.scenario, closedAt: sandboxCases.closedAt },
      ...{ score: sandboxCases.score, person: people.name, body: scenarioRevisions.body },
    })
    .from(sandboxCases)
    .innerJoin(people, eq(people.id, sandboxCases.personId))
    .innerJoin(scenarioRevisions, eq(scenarioRevisions.hash, sandboxCases.revision))
    .where(gt(sandboxCases.score, -1))
    .orderBy(desc(sandboxCases.closedAt))
    .limit(limit)
