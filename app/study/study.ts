// The pure door of the study room: what to do next.

export { filterCards } from './cards/browse.ts'
export type { DeckCount } from './cards/deck.ts'
export { MOST_PER_DAY, NEW_PER_DAY } from './cards/deck.ts'
export type { Grade } from './cards/grade.ts'
export { GRADES, gradeOf, waitInWords } from './cards/grade.ts'
export type { LessonMark, LessonState } from './plan/next-lesson.ts'
export { nextLesson, progressOf } from './plan/next-lesson.ts'
export type { SectionOutcome } from './plan/weakest-sections.ts'
export { weakestSections } from './plan/weakest-sections.ts'
export type { GlossaryLetter, GlossaryTerm } from './reading/glossary.ts'
export { filterTerms, groupTerms } from './reading/glossary.ts'
