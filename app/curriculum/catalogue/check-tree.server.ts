import type { ContentReport } from '../checks/check-content.ts'
import type { ParseExam } from '../loading/load-exam.ts'
import { readTree } from './read-tree.server.ts'

/** Checks the content tree `dir`: all faults of all files at once, paths relative to it. Writes nothing. */
export async function checkTree(dir: string, parseExam: ParseExam): Promise<ContentReport> {
  const [{ files }, { checkContent }] = await Promise.all([
    readTree(dir),
    import('../checks/check-content.ts'),
  ])
  return checkContent(files, parseExam)
}
