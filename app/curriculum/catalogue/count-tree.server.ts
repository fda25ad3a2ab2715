import { loadContent } from '../loading/load-content.ts'
import type { ParseExam } from '../loading/load-exam.ts'
import type { SectionCounts } from '../sections/section-counts.ts'
import { sectionCounts } from '../sections/section-counts.ts'
import { readTree } from './read-tree.server.ts'

/** Counts what every section of the content tree `dir` has. Writes nothing. */
export const countTree = async (dir: string, parseExam: ParseExam): Promise<readonly SectionCounts[]> =>
  sectionCounts(loadContent((await readTree(dir)).files, parseExam).content)
