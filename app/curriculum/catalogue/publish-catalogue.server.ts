import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import type { Fault } from '../checks/fault.ts'
import type { ScenarioChecks } from '../loading/content.ts'
import type { ParseExam } from '../loading/load-exam.ts'
import { currentExams } from './current-exams.server.ts'
import { fictionalTree } from './fictional-tree.server.ts'
import { findLatest } from './publications.store.server.ts'
import { readTree } from './read-tree.server.ts'

/** What publishing did. */
export interface Published<Exam> {
  /** Whether anything was written. */
  readonly changed: boolean
  readonly added: number
  readonly revised: number
  readonly retired: number
  /** Things that were retired and are current again, as they were. */
  readonly revived: number
  /** All faults when the tree was read, the errors of last time when it had not changed. */
  readonly faults: readonly Fault[]
  /** The blueprints that are current, as `parseExam` reads them. */
  readonly exams: readonly Exam[]
  /** "3 things added, 1 revised, 0 retired", and how many were brought back. */
  readonly summary: string
}

/** How content is published. */
export interface PublishOptions {
  /** Replace five-digit procedure numbers by fictional ones, for operators without a licence for them. */
  readonly fictionalCodes?: boolean
  /** Reads the scenarios that claim tasks may name; asked only when the tree has changed. */
  readonly scenarios?: () => Promise<ScenarioChecks>
}

/**
 * Makes the catalogue what the content tree `dir` says. New and changed things become revisions that name the one
 * before; what is gone is retired; what is faulty keeps the version it had, and everything else is published, without
 * links to what is not there. A tree
 * that did not change costs reading it; the parsers and the compiler are not even loaded. Compiles MDX in this
 * process: call it from scripts, not from the web server.
 */
export async function publishCatalogue<Exam>(
  db: Database,
  dir: string,
  now: Instant,
  parseExam: ParseExam<Exam>,
  { fictionalCodes = false, scenarios }: PublishOptions = {},
): Promise<Published<Exam>> {
  const asWritten = await readTree(dir)
  const tree = fictionalCodes ? fictionalTree(asWritten) : asWritten
  const last = await findLatest(db.read)
  if (last?.treeHash === tree.hash) {
    const exams = await currentExams(db.read, parseExam)
    return {
      changed: false,
      added: 0,
      revised: 0,
      retired: 0,
      revived: 0,
      faults: last.faults,
      exams,
      summary: 'unchanged',
    }
  }
  const { publishTree } = await import('./publish-tree.server.ts')
  const done = await publishTree(db, tree, now, parseExam, (await scenarios?.()) ?? null)
  return { ...done, exams: await currentExams(db.read, parseExam) }
}
