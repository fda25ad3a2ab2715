import { and, count, desc, eq, isNotNull, isNull, lt, min } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { attempts, itemReports } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Decision, ReportKind } from './report-kind.ts'

export type ReportRow = typeof itemReports.$inferSelect

/** Which reports a list shows. */
export type ReportShow = 'open' | 'answered' | 'all'

/** The open report under this key, if there is one. */
export async function findOpenReport(db: Reads, openKey: string): Promise<ReportRow | null> {
  const [row] = await db.select().from(itemReports).where(eq(itemReports.openKey, openKey))
  return row ?? null
}

export async function insertReport(tx: Writes, row: typeof itemReports.$inferInsert): Promise<void> {
  await tx.insert(itemReports).values(row).returning({ id: itemReports.id })
}

/** What an open report says from now on. */
export async function updateReport(
  tx: Writes,
  id: Id<'Report'>,
  set: { readonly kind: ReportKind; readonly text: string; readonly changedAt: Instant },
): Promise<void> {
  await tx.update(itemReports).set(set).where(eq(itemReports.id, id)).returning({ id: itemReports.id })
}

export async function findReport(db: Reads, id: Id<'Report'>): Promise<ReportRow | null> {
  const [row] = await db.select().from(itemReports).where(eq(itemReports.id, id))
  return row ?? null
}

const shown = { open: isNotNull(itemReports.openKey), answered: isNull(itemReports.openKey), all: undefined }

/** Reports before the one named, the newest first: an id begins with its time. */
export const listReportRows = (
  db: Reads,
  show: ReportShow,
  before: Id<'Report'> | null,
  limit: number,
): Promise<ReportRow[]> =>
  db
    .select()
    .from(itemReports)
    .where(and(shown[show], before ? lt(itemReports.id, before) : undefined))
    .orderBy(desc(itemReports.id))
    .limit(limit)

const about = ({ item, part }: About) =>
  and(eq(itemReports.item, item), part === null ? undefined : eq(itemReports.part, part))

/** What reports are about: a question, or with `part` null every question of an item. */
export interface About {
  readonly item: string
  readonly part: string | null
}

/** The reports about a question, the newest first. */
export const listReportsAbout = (db: Reads, of: About, limit: number): Promise<ReportRow[]> =>
  db.select().from(itemReports).where(about(of)).orderBy(desc(itemReports.id)).limit(limit)

/** How many reports there are about a question, and how many of them wait for an answer. */
export async function countReportsAbout(db: Reads, of: About): Promise<{ all: number; open: number }> {
  const [row] = await db
    .select({ all: count(), open: count(itemReports.openKey) })
    .from(itemReports)
    .where(about(of))
  return row ?? { all: 0, open: 0 }
}

/** One open report for each question that has any: answering it answers the others about the same question. */
export async function listOpenAbout(db: Reads, of: About): Promise<Id<'Report'>[]> {
  const rows = await db
    .select({ id: min(itemReports.id) })
    .from(itemReports)
    .where(and(about(of), isNotNull(itemReports.openKey)))
    .groupBy(itemReports.part)
  return rows.flatMap(({ id }) => (id === null ? [] : [id]))
}

/** A person's reports with the title of the sitting, the newest first; of one attempt when it is named. */
export async function listOwnRows(db: Reads, personId: Id<'Person'>, attempt: Id<'Attempt'> | null) {
  const rows = await db
    .select({ report: itemReports, title: attempts.title, state: attempts.state })
    .from(itemReports)
    .innerJoin(attempts, eq(attempts.id, itemReports.attemptId))
    .where(and(eq(itemReports.personId, personId), attempt ? eq(itemReports.attemptId, attempt) : undefined))
    .orderBy(desc(itemReports.id))
    .limit(200)
  return rows.map(({ report, ...of }) => ({ ...report, ...of }))
}

/** Answers the open reports about a question; who they are from, each once. */
export const answerOpen = (
  tx: Writes,
  { item, part }: Pick<ReportRow, 'item' | 'part'>,
  given: {
    readonly decision: Decision
    readonly answer: string
    readonly answeredBy: Id<'Person'>
    readonly answeredAt: Instant
  },
): Promise<Pick<ReportRow, 'id' | 'personId' | 'attemptId' | 'place'>[]> =>
  tx
    .update(itemReports)
    .set({ ...given, openKey: null })
    .where(and(eq(itemReports.item, item), eq(itemReports.part, part), isNotNull(itemReports.openKey)))
    .returning({
      id: itemReports.id,
      personId: itemReports.personId,
      attemptId: itemReports.attemptId,
      place: itemReports.place,
    })
