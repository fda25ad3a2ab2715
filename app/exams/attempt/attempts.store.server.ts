import { and, asc, desc, eq, isNotNull, lte, sql } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { attemptForms, attemptLog, attempts, prepared } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Instant, Millis } from '#kernel/time.ts'
import { Form } from '../assembly/form.ts'
import { Rules } from '../blueprint/blueprint.ts'
import type { AttemptResult } from '../scoring/report.ts'
import type { Timed } from '../time/attempt-time.ts'
import type { Closing } from './clock.ts'

export type AttemptRow = typeof attempts.$inferSelect

/** Found by the end of the key; sorting a joined log would read all of it on PostgreSQL. */
const END_OF_LOG = sql`(select max(tail.n) from attempt_log tail where tail.attempt_id = ${attempts.id})`

/** What autosave decides with: the attempt of this person and the end of its log, in one look. */
const standing = prepared((db: Reads) =>
  db
    .select({
      mode: attempts.mode,
      state: attempts.state,
      startedAt: attempts.startedAt,
      deadlineAt: attempts.deadlineAt,
      arrivalGraceMs: attempts.arrivalGraceMs,
      genesis: attempts.genesis,
      shape: attempts.shape,
      pausedAt: attempts.pausedAt,
      pausedUntil: attempts.pausedUntil,
      frozen: attempts.frozen,
      n: attemptLog.n,
      client: attemptLog.client,
      lastSeq: attemptLog.lastSeq,
      total: attemptLog.total,
      at: attemptLog.at,
      hash: attemptLog.hash,
    })
    .from(attempts)
    .leftJoin(attemptLog, and(eq(attemptLog.attemptId, attempts.id), eq(attemptLog.n, END_OF_LOG)))
    .where(and(eq(attempts.id, sql.placeholder('id')), eq(attempts.personId, sql.placeholder('person')))),
)

/** Where this person's attempt stands, with the last row of its log (nulls when it has none). */
export async function findStanding(db: Reads, id: string, person: string) {
  if (!isId(id)) return null
  const [row] = await standing(db, { id, person })
  return row ? { ...row, arrivalGraceMs: row.arrivalGraceMs as Millis } : null
}

/** This person's attempt. */
export async function findAttempt(db: Reads, id: string, person: string): Promise<AttemptRow | null> {
  if (!isId(id)) return null
  const own = and(eq(attempts.id, id as Id<'Attempt'>), eq(attempts.personId, person as Id<'Person'>))
  const [row] = await db.select().from(attempts).where(own)
  return row ?? null
}

/** Whosever it is: for the doors of those who may change its time. */
export async function findAnyAttempt(db: Reads, id: string): Promise<AttemptRow | null> {
  if (!isId(id)) return null
  const [row] = await db
    .select()
    .from(attempts)
    .where(eq(attempts.id, id as Id<'Attempt'>))
  return row ?? null
}

/** A person's open attempts that have a limit, the newest first. */
export async function listOpenTimed(db: Reads, person: string): Promise<AttemptRow[]> {
  if (!isId(person)) return []
  const own = eq(attempts.personId, person as Id<'Person'>)
  return db
    .select()
    .from(attempts)
    .where(and(own, eq(attempts.state, 'open'), isNotNull(attempts.dueAt)))
    .orderBy(desc(attempts.startedAt), desc(attempts.id))
}

/** Moves the times of an open attempt, and says which answers stand. */
export async function updateTimed(
  tx: Writes,
  id: Id<'Attempt'>,
  { limitMs, deadlineAt, dueAt, pausedAt, pausedUntil, time }: Timed,
  frozen: string,
): Promise<void> {
  await tx
    .update(attempts)
    .set({ limitMs, deadlineAt, dueAt, pausedAt, pausedUntil, time, frozen })
    .where(and(eq(attempts.id, id), eq(attempts.state, 'open')))
    .returning({ id: attempts.id })
}

/** What was frozen when the attempt started. */
export async function getFrozen(
  db: Reads,
  id: Id<'Attempt'>,
): Promise<{ readonly form: Form; readonly rules: Rules | null }> {
  const [row] = await db.select().from(attemptForms).where(eq(attemptForms.attemptId, id))
  if (!row) throw new Error(`Attempt ${id} has no form`)
  return { form: Form.parse(JSON.parse(row.form)), rules: row.rules === null ? null : Rules.parse(row.rules) }
}

/** The open attempt under `openKey`, if there is one. */
export async function findOpen(db: Reads, openKey: string): Promise<AttemptRow | null> {
  const [row] = await db.select().from(attempts).where(eq(attempts.openKey, openKey))
  return row ?? null
}

/** Starts an attempt; false when its open key is taken. */
export async function insertAttempt(tx: Writes, row: typeof attempts.$inferInsert): Promise<boolean> {
  const kept = await tx.insert(attempts).values(row).onConflictDoNothing().returning({ id: attempts.id })
  return kept.length === 1
}

/** Freezes what an attempt is asked and judged by. */
export async function insertForm(
  tx: Writes,
  id: Id<'Attempt'>,
  form: string,
  rules: Rules | null,
): Promise<void> {
  await tx
    .insert(attemptForms)
    .values({ attemptId: id, form, rules })
    .returning({ id: attemptForms.attemptId })
}

/** This person's attempts, the newest first. */
export const listOwn = (db: Reads, person: Id<'Person'>, limit: number): Promise<AttemptRow[]> =>
  db
    .select()
    .from(attempts)
    .where(eq(attempts.personId, person))
    .orderBy(desc(attempts.startedAt), desc(attempts.id))
    .limit(limit)

/** Attempts whose time is over but which nobody closed, the longest overdue first. */
export const listDue = (db: Reads, now: Instant, limit: number): Promise<AttemptRow[]> =>
  db
    .select()
    .from(attempts)
    .where(lte(attempts.dueAt, now))
    .orderBy(asc(attempts.dueAt), asc(attempts.id))
    .limit(limit)

/** Says which answers of an open attempt stand. */
export async function updateFrozen(tx: Writes, id: Id<'Attempt'>, frozen: string): Promise<void> {
  await tx
    .update(attempts)
    .set({ frozen })
    .where(and(eq(attempts.id, id), eq(attempts.state, 'open')))
    .returning({ id: attempts.id })
}

/** Ends an attempt for good; false when it was not open any more. */
export async function updateClosed(
  tx: Writes,
  id: Id<'Attempt'>,
  { kind, by, at }: Closing,
  result: AttemptResult,
): Promise<boolean> {
  const changed = await tx
    .update(attempts)
    .set({ state: kind, closedAt: at, closedBy: by, result, openKey: null, dueAt: null })
    .where(and(eq(attempts.id, id), eq(attempts.state, 'open')))
    .returning({ id: attempts.id })
  return changed.length === 1
}
