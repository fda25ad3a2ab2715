import { and, asc, eq } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { sandboxCases } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { CaseRow } from '../cases/cases.store.server.ts'

/** The cases of an attempt's claim tasks, by place. */
export const listTasks = (db: Reads, attemptId: string): Promise<readonly CaseRow[]> =>
  db
    .select()
    .from(sandboxCases)
    .where(eq(sandboxCases.attemptId, attemptId as Id<'Attempt'>))
    .orderBy(asc(sandboxCases.place))

/** The case of one claim task. */
export async function findTask(db: Reads, attemptId: string, place: number): Promise<CaseRow | null> {
  const [row] = await db
    .select()
    .from(sandboxCases)
    .where(and(eq(sandboxCases.attemptId, attemptId as Id<'Attempt'>), eq(sandboxCases.place, place)))
  return row ?? null
}

/** Closes a case with its attempt; `score` null: nothing was done in it. */
export const sealTask = (
  tx: Writes,
  caseId: Id<'Case'>,
  at: Instant,
  score: number | null,
): Promise<unknown> =>
  tx
    .update(sandboxCases)
    .set({ closedAt: at, score })
    .where(eq(sandboxCases.id, caseId))
    .returning({ id: sandboxCases.id })
