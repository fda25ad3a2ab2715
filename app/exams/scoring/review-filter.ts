import type { QuestionLine } from './report.ts'

/** Which questions to look at: all, those without the full point, or those flagged. */
export const REVIEW_FILTERS = ['all', 'wrong', 'flagged'] as const
export type ReviewFilter = (typeof REVIEW_FILTERS)[number]

/** What each filter lets through. */
export const reviewFilters: Readonly<Record<ReviewFilter, (line: QuestionLine) => boolean>> = {
  all: () => true,
  wrong: (line) => line.outcome !== 'right' && line.corrected !== 'void',
  flagged: (line) => line.flagged,
}
