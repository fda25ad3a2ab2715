import { sha256Hex } from '#kernel/hash.ts'
import { canonicalJson } from '#kernel/text.ts'
import type { Blueprint } from './blueprint.ts'
import { Rules } from './blueprint.ts'

/** Names the rules an exam is judged by: an attempt keeps its own, so that it can be said which version of the exam it was. */
export const rulesRevision = (rules: Rules | Blueprint): string => {
  const { pass, sectionMinimum, sections, overdue, openBook, sectioned, breaks } = rules
  return sha256Hex(
    canonicalJson(Rules.parse({ pass, sectionMinimum, sections, overdue, openBook, sectioned, breaks })),
  )
}
