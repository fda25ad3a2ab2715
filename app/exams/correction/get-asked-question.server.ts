import type { Actor } from '#accounts'
import { can } from '#accounts'
import type { Item, ItemView, Review } from '#curriculum'
import { partOf, places, reviewOf, viewOf } from '#curriculum'
import { getRevision } from '#curriculum/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { countUses } from '../attempt/item-uses.store.server.ts'
import type { CorrectionFault } from './correction-fault.ts'
import { countByVersion } from './corrections.store.server.ts'
import { findQuestion } from './find-question.server.ts'
import { giveTurn } from './give-turn.server.ts'
import type { ItemStatistics } from './item-statistics.ts'
import { itemStatistics } from './item-statistics.ts'
import type { ReportLine } from './read-reports.server.ts'
import { linesOf } from './read-reports.server.ts'
import { countReportsAbout, listReportsAbout } from './reports.store.server.ts'

/** So many reports are listed beside a question. */
const MOST_REPORTS = 20
/** A template has as many versions as it was asked; so many are shown. */
const MOST_VERSIONS = 20

/** One question as candidates see it, and with its key. */
export interface KeyedQuestion {
  readonly part: string
  readonly view: ItemView
  readonly review: Review
  readonly chartHtml: string | null
}

/** A version of a question: what it shows, and how many attempts were asked it. */
export interface AskedVersion {
  readonly revision: string
  readonly isCurrent: boolean
  readonly asked: number
  readonly questions: readonly KeyedQuestion[]
}

/** All one must see of a question before its scores are corrected. */
export interface AskedQuestion {
  readonly question: string
  /** The current version first, also when nobody was asked it yet; then the most asked, so many as a page shows. */
  readonly versions: readonly AskedVersion[]
  /** How many versions more were asked. */
  readonly moreVersions: number
  /** Whether it is a template: its versions were drawn from it, and a correction holds for all of them. */
  readonly isTemplate: boolean
  readonly statistics: ItemStatistics
  /** The newest reports, and how many there are. */
  readonly reports: readonly ReportLine[]
  readonly counts: { readonly all: number; readonly open: number }
}

/** The question with its key in every version that was asked, its figures, and what was reported about it. */
export async function getAskedQuestion(
  db: Database,
  actor: Actor,
  question: string,
): Promise<Result<AskedQuestion, CorrectionFault>> {
  if (!can(actor, 'read', { kind: 'correction' })) return fail({ code: 'not-allowed' })
  const found = await findQuestion(db, question)
  if (!found) return fail({ code: 'not-found' })
  const { entry, part } = found
  const about = { item: entry.id, part }
  const asked = await countByVersion(db.stale, entry.id, part)
  await giveTurn()
  const uses = await countUses(db.stale, entry.id, part)
  await giveTurn()
  const isCurrent = ({ revision }: { revision: string }) => revision === entry.revision
  const current = asked.find(isCurrent) ?? { revision: entry.revision, asked: 0 }
  const versions: AskedVersion[] = []
  const all = [current, ...asked.filter((one) => !isCurrent(one))]
  for (const version of all.slice(0, MOST_VERSIONS))
    versions.push({
      ...version,
      isCurrent: isCurrent(version),
      questions: keyedQuestions(await getRevision(db, version.revision), part),
    })
  return ok({
    question,
    versions,
    moreVersions: Math.max(0, all.length - MOST_VERSIONS),
    isTemplate: entry.isTemplate === true,
    statistics: itemStatistics(uses),
    reports: await linesOf(db, await listReportsAbout(db.read, about, MOST_REPORTS)),
    counts: await countReportsAbout(db.read, about),
  })
}

/** The named question of an item, or all it has; a part that a version does not have yet, or no more, is left out. */
const keyedQuestions = (item: Item, wanted: string | null): readonly KeyedQuestion[] =>
  places(item)
    .filter((part) => wanted === null || part === wanted)
    .map((part) => {
      const { item: question, chartHtml } = partOf(item, part)
      return { part, view: viewOf(question, []), review: reviewOf(question, [], null), chartHtml }
    })
