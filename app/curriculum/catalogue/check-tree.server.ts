import type { Instant } from '#kernel/time.ts'
import type { ContentReport } from '../checks/check-content.ts'
import type { ContentFile, ScenarioChecks } from '../loading/content.ts'
import type { ParseExam } from '../loading/load-exam.ts'
import { codeDay } from '../sections/code-years.ts'
import { readTree } from './read-tree.server.ts'

/** Checks content files as of `now`: all faults of all files at once. The parsers are loaded when they are first needed. */
export async function checkContent(
  files: readonly ContentFile[],
  parseExam: ParseExam,
  now: Instant,
  scenarios: ScenarioChecks | null = null,
): Promise<ContentReport> {
  const { reportOn } = await import('../checks/check-content.ts')
  return reportOn(files, parseExam, codeDay(now), scenarios)
}

/**
 * Checks the content tree `dir`; paths come out relative to it. Writes nothing.
 * @param scenarios what claim tasks may name; null: not asked
 */
export const checkTree = async (
  dir: string,
  parseExam: ParseExam,
  now: Instant,
  scenarios: ScenarioChecks | null = null,
): Promise<ContentReport> => checkContent((await readTree(dir)).files, parseExam, now, scenarios)
