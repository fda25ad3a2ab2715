import type { ContentFile } from '../loading/content.ts'
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

/** Reads content and runs every check; all faults of all files at once, in reading order. */
export function loadAndCheck(files: readonly ContentFile[], parseExam: ParseExam): Loaded {
  const { content, faults } = loadContent(files, parseExam)
  return { content, faults: [...faults, ...runChecks(allChecks, content)].sort(byPlace) }
}

/** The report of `loadAndCheck` for people and programs. */
export const reportOn = (files: readonly ContentFile[], parseExam: ParseExam): ContentReport => ({
  paths: files.map((file) => file.path),
  faults: loadAndCheck(files, parseExam).faults,
})
