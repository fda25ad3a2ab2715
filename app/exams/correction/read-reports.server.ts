import type { Actor } from '#accounts'
import { can } from '#accounts'
import { recipientsOf } from '#accounts/server'
import type { BankEntry, ItemView, Review } from '#curriculum'
import { partOf, reviewOf, viewOf } from '#curriculum'
import { bankEntries, getRevision } from '#curriculum/server'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { countUses } from '../attempt/item-uses.store.server.ts'
import type { ReportFault } from './item-report.ts'
import type { ItemStatistics } from './item-statistics.ts'
import { itemStatistics } from './item-statistics.ts'
import type { Decision, ReportKind } from './report-kind.ts'
import type { ReportRow, ReportShow } from './reports.store.server.ts'
import { countReportsAbout, findReport, listReportRows, listReportsAbout } from './reports.store.server.ts'

const PAGE = 50

/** A report as instructors read it. They learn who wrote it, never what was answered. */
export interface ReportLine {
  readonly id: string
  /** The id of the question: the item's, or the part's of a case. */
  readonly question: string
  readonly kind: ReportKind
  readonly text: string
  readonly by: string
  readonly reportedAt: Instant
  readonly answer: {
    readonly decision: Decision
    readonly text: string
    readonly by: string
    readonly at: Instant
  } | null
}

export interface ReportPage {
  readonly lines: readonly ReportLine[]
  readonly next: string | null
}

/** The question of a report with its key, and everything that was said about it. */
export interface ReportedItem {
  readonly report: ReportLine
  /** The newest other ones. */
  readonly others: readonly ReportLine[]
  /** How many reports there are about the question, and how many wait for an answer; with this one. */
  readonly counts: { readonly all: number; readonly open: number }
  readonly item: string
  readonly part: string
  /** The version the reporter was asked. */
  readonly revision: string
  /** Whether another version is current by now. */
  readonly isOld: boolean
  readonly view: ItemView
  readonly review: Review
  readonly chartHtml: string | null
  readonly statistics: ItemStatistics
}

/** Reports for those who answer them, the newest first. */
export async function listReports(
  db: Database,
  actor: Actor,
  show: ReportShow,
  before: string | null,
): Promise<Result<ReportPage, ReportFault>> {
  if (!can(actor, 'read', { kind: 'correction' })) return fail({ code: 'not-allowed' })
  const from = before !== null && isId(before) ? (before as Id<'Report'>) : null
  const rows = await listReportRows(db.read, show, from, PAGE + 1)
  const page = rows.slice(0, PAGE)
  return ok({ lines: await linesOf(db, page), next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null })
}

/** One report with its question, as candidates see it and with its key. */
export async function getReportedItem(
  db: Database,
  actor: Actor,
  id: string,
): Promise<Result<ReportedItem, ReportFault>> {
  if (!can(actor, 'read', { kind: 'correction' })) return fail({ code: 'not-allowed' })
  const row = isId(id) ? await findReport(db.read, id as Id<'Report'>) : null
  if (!row) return fail({ code: 'not-found' })
  const { item, part, revisionId: revision } = row
  const { item: question, chartHtml } = partOf(await getRevision(db, revision), part)
  const about = await linesOf(db, await listReportsAbout(db.read, { item, part }, PAGE + 1))
  const [report] = await linesOf(db, [row])
  if (!report) return fail({ code: 'not-found' })
  const current = (await bankEntries(db)).find((entry) => entry.id === item)
  return ok({
    report,
    others: about.filter((line) => line.id !== row.id).slice(0, PAGE),
    counts: await countReportsAbout(db.read, { item, part }),
    ...{ item, part, revision, isOld: isRevised(current, revision) },
    view: viewOf(question, []),
    review: reviewOf(question, [], null),
    chartHtml,
    statistics: itemStatistics(await countUses(db.stale, item, part)),
  })
}

/** Whether the question was written anew since; what was drawn from a template never is the version that stands for it. */
const isRevised = (current: BankEntry | undefined, revision: string): boolean =>
  current !== undefined && !current.isTemplate && current.revision !== revision

/** Rows as those who answer read them. */
export async function linesOf(db: Database, rows: readonly ReportRow[]): Promise<readonly ReportLine[]> {
  const named = rows.flatMap((row) => [row.personId, ...(row.answeredBy === null ? [] : [row.answeredBy])])
  const people = await recipientsOf(db.read, named)
  const nameOf = (id: string | null) => people.get(id ?? '')?.name ?? 'someone'
  return rows.map(({ id, item, part, kind, text, personId, reportedAt, ...row }) => ({
    ...{ id, question: part || item, kind, text, by: nameOf(personId), reportedAt },
    answer:
      row.decision === null || row.answer === null || row.answeredAt === null
        ? null
        : { decision: row.decision, text: row.answer, by: nameOf(row.answeredBy), at: row.answeredAt },
  }))
}
