import type { CalendarDay } from '#kernel/time.ts'
import type { ContentFile, ScenarioChecks } from '../loading/content.ts'
import type { Loaded } from '../loading/load-content.ts'
import { loadContent } from '../loading/load-content.ts'
import type { ParseExam } from '../loading/load-exam.ts'
import { allChecks } from './all-checks.ts'
import { runChecks } from './check.ts'
import type { Fault } from './fault.ts'
import { byPlace } from './fault.ts'

/** All that is wrong with content, and the files that were looked at. */
export interface ContentReport {
  readonly paths: readonly string[]
  readonly faults: readonly Fault[]
}

/** What is asked of content. */
interface Asking {
  /** The day for which it shall be right; null when days are not asked. */
  readonly today?: CalendarDay | null
  /** A kind of file whose names count, and which is not read. */
  readonly unread?: 'lesson'
  /** The scenarios that claim tasks may name; null: not asked. */
  readonly scenarios?: ScenarioChecks | null
}

/** Reads content and runs every check; all faults of all files at once, in reading order. */
export function loadAndCheck(
  files: readonly ContentFile[],
  parseExam: ParseExam,
  { today = null, unread, scenarios = null }: Asking = {},
): Loaded {
  const { content: read, faults } = loadContent(files, parseExam, unread)
  const content = { ...read, scenarios }
  return { content, faults: [...faults, ...runChecks(allChecks, content, today)].sort(byPlace) }
}

/** The report of `loadAndCheck` for people and programs. */
export const reportOn = (
  files: readonly ContentFile[],
  parseExam: ParseExam,
  today: CalendarDay | null,
  scenarios: ScenarioChecks | null = null,
): ContentReport => ({
  paths: files.map((file) => file.path),
  faults: loadAndCheck(files, parseExam, { today, scenarios }).faults,
})
