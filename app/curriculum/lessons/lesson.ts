import { z } from 'zod'
import type { CodeYear } from '../items/common.ts'
import { FrontMatter } from './front-matter.ts'
import { LessonDoc } from './lesson-doc.ts'

/** How a lesson is kept in its revision. */
export const LessonBody = z.strictObject({ slug: z.string(), front: FrontMatter, doc: LessonDoc })
export type LessonBody = z.infer<typeof LessonBody>

/** A lesson in lists. */
export interface LessonSummary {
  readonly id: string
  readonly revision: string
  readonly section: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly words: number
  /** Place within its section. */
  readonly order: number
  readonly objectives: readonly string[]
  readonly codeYear: CodeYear
}

/** Where a neighboring lesson is. */
export interface LessonLink {
  readonly section: string
  readonly slug: string
  readonly title: string
}

/** A lesson to be read: its compiled page, where it stands, and the way on. */
export interface Lesson {
  readonly id: string
  readonly revision: string
  readonly section: string
  readonly sectionTitle: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly codeYear: CodeYear
  readonly objectives: readonly { readonly id: string; readonly title: string }[]
  readonly sources: readonly string[]
  /** The lessons to read before this one, in reading order; what is not on offer is left out. */
  readonly after: readonly (LessonLink & { readonly id: string })[]
  readonly doc: LessonDoc
  /** Its place in the section, counted from 1. */
  readonly place: { readonly n: number; readonly of: number }
  readonly previous: LessonLink | null
  readonly next: LessonLink | null
}

/** A term with the lessons that explain it; the first one's words are shown. */
export interface CatalogueTerm {
  readonly name: string
  readonly means: string
  readonly lessons: readonly { readonly title: string; readonly url: string }[]
}

/** The address of a lesson. */
export const lessonUrl = (lesson: { readonly section: string; readonly slug: string }): string =>
  `/lessons/${lesson.section}/${lesson.slug}`
