import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import {
  among,
  chunks,
  creditActivities,
  creditAuditMoves,
  creditAudits,
  creditChoices,
  creditEntries,
  creditEntryKeys,
  creditEvidence,
} from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Activity } from './activity.ts'
import type { Verdict } from './ledger.ts'

export type EntryRow = typeof creditEntries.$inferSelect
type PersonId = Id<'Person'>
type EntryId = Id<'Entry'>

/** All lines of people, each one's in their order, with what a line says was done (null: a reversal, or erased) and its key. */
export const listLines = (db: Reads, people: readonly PersonId[]) =>
  db
    .select({ row: creditEntries, body: creditActivities.body, corrects: creditEntryKeys.corrects })
    .from(creditEntries)
    .leftJoin(creditActivities, eq(creditActivities.entryId, creditEntries.id))
    .leftJoin(creditEntryKeys, eq(creditEntryKeys.entryId, creditEntries.id))
    .where(among(creditEntries.personId, people))
    .orderBy(asc(creditEntries.n))

/** How many lines each of these people has; who has none is not named. */
export async function countLines(
  db: Reads,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, number>> {
  if (people.length === 0) return new Map()
  const rows = await db
    .select({ personId: creditEntries.personId, lines: count() })
    .from(creditEntries)
    .where(among(creditEntries.personId, people))
    .groupBy(creditEntries.personId)
  return new Map(rows.map(({ personId, lines }) => [personId, lines]))
}

/** The files that people's lines have now, oldest first. */
export const listFiles = (db: Reads, people: readonly PersonId[]) =>
  db
    .select()
    .from(creditEvidence)
    .where(and(among(creditEvidence.personId, people), isNull(creditEvidence.removedAt)))
    .orderBy(asc(creditEvidence.at), asc(creditEvidence.name), asc(creditEvidence.id))

/**
 * What auditors said of people's lines, the last verdict of each; one that was withdrawn is none. Verdicts count from the
 * day on which the findings are sent (`told`); until then they are the auditors' own.
 */
export async function listVerdicts(
  db: Reads,
  people: readonly PersonId[],
  which: 'told' | 'all',
): Promise<ReadonlyMap<string, Verdict>> {
  const rows = await db
    .select({
      entryId: creditEntries.id,
      kind: creditAuditMoves.kind,
      why: creditAuditMoves.why,
      at: creditAuditMoves.at,
    })
    .from(creditAuditMoves)
    .innerJoin(creditEntries, eq(creditEntries.id, creditAuditMoves.entryId))
    .innerJoin(creditAudits, eq(creditAudits.id, creditAuditMoves.auditId))
    .where(
      and(
        among(creditEntries.personId, people),
        inArray(creditAuditMoves.kind, ['approved', 'denied', 'withdrawn']),
        which === 'told' ? inArray(creditAudits.state, ['reviewed', 'closed']) : undefined,
      ),
    )
    .orderBy(asc(creditAuditMoves.at), asc(creditAuditMoves.n))
  const last = new Map<string, Verdict>()
  for (const { entryId, kind, why, at } of rows)
    if (kind === 'approved' || kind === 'denied') last.set(entryId, { kind, why, at })
    else last.delete(entryId)
  return last
}

/** What people chose for their lines, the last choice of each. */
export async function listChoices(
  db: Reads,
  people: readonly PersonId[],
): Promise<ReadonlyMap<string, 'ending' | 'next' | null>> {
  const rows = await db
    .select({ entryId: creditChoices.entryId, cycle: creditChoices.cycle })
    .from(creditChoices)
    .innerJoin(creditEntries, eq(creditEntries.id, creditChoices.entryId))
    .where(among(creditEntries.personId, people))
    .orderBy(asc(creditChoices.n))
  return new Map(rows.map(({ entryId, cycle }) => [entryId, cycle]))
}

export async function findEntry(db: Reads, id: string): Promise<EntryRow | null> {
  const [row] = await db
    .select()
    .from(creditEntries)
    .where(eq(creditEntries.id, id as EntryId))
  return row ?? null
}

export async function findActivity(db: Reads, id: EntryId): Promise<unknown> {
  const [row] = await db
    .select({ body: creditActivities.body })
    .from(creditActivities)
    .where(eq(creditActivities.entryId, id))
  return row?.body ?? null
}

/** The line that takes this one back. */
export async function findReversal(db: Reads, of: EntryId): Promise<EntryRow | null> {
  const [row] = await db.select().from(creditEntries).where(eq(creditEntries.reverses, of))
  return row ?? null
}

/** The line that was written under this key. */
export async function findByKey(db: Reads, personId: PersonId, onceKey: string): Promise<EntryId | null> {
  const [row] = await db
    .select({ id: creditEntryKeys.entryId })
    .from(creditEntryKeys)
    .where(and(eq(creditEntryKeys.personId, personId), eq(creditEntryKeys.onceKey, onceKey)))
  return row?.id ?? null
}

/** Lines of one likeness that nobody took back. */
export async function listAlike(db: Reads, personId: PersonId, likeness: string): Promise<EntryRow[]> {
  const rows = await db
    .select()
    .from(creditEntries)
    .where(
      and(
        eq(creditEntries.personId, personId),
        eq(creditEntries.likeness, likeness),
        eq(creditEntries.kind, 'activity'),
      ),
    )
    .orderBy(desc(creditEntries.n))
  if (rows.length === 0) return []
  const reversals = await db
    .select({ reverses: creditEntries.reverses })
    .from(creditEntries)
    .where(
      and(
        eq(creditEntries.personId, personId),
        inArray(
          creditEntries.reverses,
          rows.map(({ id }) => id),
        ),
      ),
    )
  const gone = new Set(reversals.map(({ reverses }) => reverses))
  return rows.filter(({ id }) => !gone.has(id))
}

/** The number of a person's last line; 0: none yet. */
export async function lastNumber(db: Reads, personId: PersonId): Promise<number> {
  const [row] = await db
    .select({ n: creditEntries.n })
    .from(creditEntries)
    .where(eq(creditEntries.personId, personId))
    .orderBy(desc(creditEntries.n))
    .limit(1)
  return row?.n ?? 0
}

/** A line to be written: an activity, or one that takes another back. */
export interface NewLine {
  readonly row: EntryRow
  readonly activity: Activity | null
  readonly onceKey: string
  readonly corrects: EntryId | null
}

/** Appends lines. Whoever calls holds the lock of the person's ledger and has looked for their keys and reversals. */
export async function appendLines(tx: Writes, lines: readonly NewLine[]): Promise<void> {
  for (const some of chunks(lines)) {
    await tx
      .insert(creditEntries)
      .values(some.map(({ row }) => row))
      .returning({ id: creditEntries.id })
    await tx
      .insert(creditEntryKeys)
      .values(
        some.map(({ row, onceKey, corrects }) => ({
          ...{ entryId: row.id, personId: row.personId, onceKey, corrects },
        })),
      )
      .returning({ id: creditEntryKeys.entryId })
    const told = some.flatMap(({ row, activity }) => (activity ? [{ entryId: row.id, body: activity }] : []))
    if (told.length > 0)
      await tx.insert(creditActivities).values(told).returning({ id: creditActivities.entryId })
  }
}

/** Appends what was chosen for a line. */
export async function appendChoice(
  tx: Writes,
  entryId: EntryId,
  cycle: 'ending' | 'next' | null,
  at: Instant,
): Promise<void> {
  const [last] = await tx
    .select({ n: creditChoices.n })
    .from(creditChoices)
    .where(eq(creditChoices.entryId, entryId))
    .orderBy(desc(creditChoices.n))
    .limit(1)
  await tx
    .insert(creditChoices)
    .values({ entryId, n: (last?.n ?? 0) + 1, cycle, at })
    .returning({ n: creditChoices.n })
}

/** The line that stands in for one that was corrected. */
export async function findCorrection(db: Reads, of: EntryId): Promise<EntryId | null> {
  const [row] = await db
    .select({ id: creditEntryKeys.entryId })
    .from(creditEntryKeys)
    .where(eq(creditEntryKeys.corrects, of))
  return row?.id ?? null
}
