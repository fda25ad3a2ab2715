import { and, asc, count, countDistinct, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Reads, Writes } from '#db'
import { attemptForms, attemptLog, attempts, chunks, corrections, itemUses, prepared, rescores } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { Form } from '../assembly/form.ts'
import { AttemptEvent } from '../attempt/attempt-event.ts'
import type { AttemptRow } from '../attempt/attempts.store.server.ts'
import { Rules } from '../blueprint/blueprint.ts'
import { AttemptResult } from '../scoring/report.ts'
import type { Correction } from './correction.ts'

const Revisions = z.array(z.string())
const Events = z.array(AttemptEvent)

const read = (row: typeof corrections.$inferSelect): Correction => ({
  ...row,
  revisions: Revisions.parse(row.revisions),
})

/** Keeps a decision. It is never changed; a later one is a row of its own. */
export async function insertCorrection(tx: Writes, row: Correction): Promise<void> {
  await tx
    .insert(corrections)
    .values({ ...row, revisions: [...row.revisions] })
    .returning({ id: corrections.id })
}

export async function findCorrection(db: Reads, id: Id<'Correction'>): Promise<Correction | null> {
  const [row] = await db.select().from(corrections).where(eq(corrections.id, id))
  return row ? read(row) : null
}

/** The corrections of these items in their order: an id begins with its time. */
export async function listCorrections(db: Reads, items: readonly string[]): Promise<Correction[]> {
  const found: Correction[] = []
  for (const some of chunks([...new Set(items)])) {
    const rows = await db.select().from(corrections).where(inArray(corrections.item, some))
    found.push(...rows.map(read))
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The corrections made since, in their order. */
export const listRecent = async (db: Reads, since: Instant): Promise<Correction[]> =>
  (await db.select().from(corrections).where(gt(corrections.at, since)).orderBy(asc(corrections.id))).map(
    read,
  )

/** Which questions of an item were asked, in which versions. @param question the item's id, or its part's */
export const listAskedVersions = (db: Reads, item: string, part: string | null) =>
  db
    .selectDistinct({ part: itemUses.part, revision: itemUses.revision })
    .from(itemUses)
    .where(and(eq(itemUses.item, item), part === null ? undefined : eq(itemUses.part, part)))

/** How many attempts were asked each version of an item, open ones included; the most asked first. */
export const countByVersion = (db: Reads, item: string, part: string | null) =>
  db
    .select({ revision: itemUses.revision, asked: countDistinct(itemUses.attemptId) })
    .from(itemUses)
    .where(and(eq(itemUses.item, item), part === null ? undefined : eq(itemUses.part, part)))
    .groupBy(itemUses.revision)
    .orderBy(desc(countDistinct(itemUses.attemptId)), asc(itemUses.revision))

/** How many attempts a correction has reached, and for how many the result is another one. */
export async function countReached(db: Reads, id: Id<'Correction'>) {
  const rows = await db
    .select({ changed: rescores.changed, n: count() })
    .from(rescores)
    .where(eq(rescores.correctionId, id))
    .groupBy(rescores.changed)
  const of = (changed: boolean) => rows.find((row) => row.changed === changed)?.n ?? 0
  return { reached: of(true) + of(false), changed: of(true) }
}

/** A closed attempt with all its score follows from, and the corrections it has had, in their order. */
export interface LoadedAttempt {
  readonly attempt: Pick<
    AttemptRow,
    'id' | 'personId' | 'title' | 'state' | 'mode' | 'limitMs' | 'genesis' | 'startedAt' | 'closedAt'
  >
  readonly form: Form
  readonly rules: Rules | null
  readonly events: readonly AttemptEvent[]
  readonly applied: readonly Correction[]
}

/** The corrections that were applied to each attempt, in the order in which they were. */
export async function listApplied(
  db: Reads,
  ids: readonly Id<'Attempt'>[],
): Promise<ReadonlyMap<string, readonly Correction[]>> {
  const rows = await db
    .select({ attemptId: rescores.attemptId, correction: corrections })
    .from(rescores)
    .innerJoin(corrections, eq(corrections.id, rescores.correctionId))
    .where(inArray(rescores.attemptId, [...ids]))
    .orderBy(asc(rescores.attemptId), asc(rescores.n))
  const applied = new Map<string, Correction[]>()
  for (const { attemptId, correction } of rows)
    applied.set(attemptId, [...(applied.get(attemptId) ?? []), read(correction)])
  return applied
}

/** Attempts with all that their scores follow from; a page of them, not all at once. */
export async function loadAttempts(db: Reads, ids: readonly Id<'Attempt'>[]): Promise<LoadedAttempt[]> {
  const rows = await db
    .select({ attempt: attempts, form: attemptForms.form, rules: attemptForms.rules })
    .from(attempts)
    .innerJoin(attemptForms, eq(attemptForms.attemptId, attempts.id))
    .where(inArray(attempts.id, [...ids]))
    .orderBy(asc(attempts.id))
  const log = await db
    .select({ attemptId: attemptLog.attemptId, events: attemptLog.events })
    .from(attemptLog)
    .where(inArray(attemptLog.attemptId, [...ids]))
    .orderBy(asc(attemptLog.attemptId), asc(attemptLog.n))
  const events = new Map<string, AttemptEvent[]>()
  for (const row of log) {
    const own = events.get(row.attemptId) ?? []
    own.push(...Events.parse(JSON.parse(row.events)))
    events.set(row.attemptId, own)
  }
  const applied = await listApplied(db, ids)
  return rows.map(({ attempt, form, rules }) => ({
    attempt,
    form: Form.parse(JSON.parse(form)),
    rules: rules === null ? null : Rules.parse(rules),
    events: events.get(attempt.id) ?? [],
    applied: applied.get(attempt.id) ?? [],
  }))
}

/** What a correction did to an attempt, as it is kept. */
export interface RescoreRow {
  readonly attemptId: Id<'Attempt'>
  readonly n: number
  readonly correctionId: Id<'Correction'>
  readonly before: AttemptResult
  readonly after: AttemptResult
  readonly changed: boolean
  readonly at: Instant
}

/**
 * Notes what a correction did to attempts. Left out are those that had this one, or got another one first. @returns the
 * attempts for which it was noted
 */
export async function insertRescores(tx: Writes, rows: readonly RescoreRow[]): Promise<ReadonlySet<string>> {
  const kept = await tx
    .insert(rescores)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: rescores.attemptId })
  return new Set(kept.map(({ id }) => id))
}

const at = eq(attempts.id, sql.placeholder('id'))
const corrected = sql.placeholder('corrected')
const setResult = prepared((w: Writes) =>
  w.update(attempts).set({ corrected }).where(at).returning({ id: attempts.id }),
)
const setNews = prepared((w: Writes) =>
  w.update(attempts).set({ corrected, unseen: true }).where(at).returning({ id: attempts.id }),
)

/**
 * The result an attempt has from now on; the first one stays beside it.
 * @param isNews whether the candidate has seen the result as it was, and is to be told
 */
export async function updateCorrected(
  tx: Writes,
  id: Id<'Attempt'>,
  result: AttemptResult,
  isNews: boolean,
): Promise<void> {
  await (isNews ? setNews : setResult)(tx, { id, corrected: result })
}

/** Notes that this person has seen what corrections did to their attempt. */
export async function updateSeen(tx: Writes, id: Id<'Attempt'>, person: Id<'Person'>): Promise<void> {
  const own = and(eq(attempts.id, id), eq(attempts.personId, person))
  await tx.update(attempts).set({ unseen: false }).where(own).returning({ id: attempts.id })
}

/** What corrections did to an attempt, in their order. */
export async function listRescores(db: Reads, attempt: Id<'Attempt'>) {
  const rows = await db
    .select({ rescore: rescores, correction: corrections })
    .from(rescores)
    .innerJoin(corrections, eq(corrections.id, rescores.correctionId))
    .where(eq(rescores.attemptId, attempt))
    .orderBy(asc(rescores.n))
  return rows.map(({ rescore, correction }) => ({
    ...{ at: rescore.at, changed: rescore.changed, correction: read(correction) },
    before: AttemptResult.parse(rescore.before),
    after: AttemptResult.parse(rescore.after),
  }))
}
