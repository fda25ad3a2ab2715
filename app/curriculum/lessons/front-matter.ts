import { z } from 'zod'
import { CodeYear, ObjectiveId, Plain, ShortText } from '../items/common.ts'
import { CodeSet } from '../sections/code-years.ts'
import { SectionId } from '../sections/objectives-file.ts'

const LessonId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{2,80}$/, 'a lesson id is its section, a hyphen and its slug')

/** The head of a lesson file, between its `---` lines. */
export const FrontMatter = z.strictObject({
  id: LessonId,
  title: Plain,
  section: SectionId,
  order: z.int().min(1).max(999),
  objectives: z.array(ObjectiveId).min(1).max(12),
  minutes: z.int().min(1).max(180),
  codeYear: CodeYear.default('any'),
  codeSet: CodeSet.optional(),
  summary: z.string().trim().min(1).max(500),
  /** Ids of the lessons to read before this one. */
  after: z.array(LessonId).max(6).default([]),
  sources: z.array(ShortText).min(1).max(40),
})
export type FrontMatter = z.infer<typeof FrontMatter>
