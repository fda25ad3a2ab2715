// The pure door of the study room: what to do next.

export type { LessonMark, LessonState } from './plan/next-lesson.ts'
export { nextLesson, progressOf } from './plan/next-lesson.ts'
export type { SectionOutcome } from './plan/weakest-sections.ts'
export { weakestSections } from './plan/weakest-sections.ts'
export type { GlossaryLetter, GlossaryTerm } from './reading/glossary.ts'
export { filterTerms, groupTerms } from './reading/glossary.ts'
