import type { Actor } from '#accounts'
import type { Lesson } from '#curriculum'
import { getLesson } from '#curriculum/server'
import type { Database } from '#db'
import type { LessonMark } from '../plan/next-lesson.ts'
import { lessonMarks } from '../progress/lesson-marks.server.ts'
import type { LessonAddress } from '../progress/mark-lesson.server.ts'
import type { LessonCheck } from './lesson-checks.server.ts'
import { lessonChecks } from './lesson-checks.server.ts'

/** A lesson as a person reads it. */
export interface LessonPage {
  readonly lesson: Omit<Lesson, 'doc' | 'after'> & {
    /** The lessons to read before this one, and whether the person has read them to the end. */
    readonly after: readonly (Lesson['after'][number] & { readonly isRead: boolean })[]
  }
  readonly blocks: Lesson['doc']['blocks']
  readonly outline: Lesson['doc']['outline']
  readonly checks: readonly LessonCheck[]
  /** How far the person is; null when it was never opened. */
  readonly mark: LessonMark | null
}

/** The published lesson at an address with the person's mark; `null` when there is none. Notes nothing. */
export async function readLesson(
  db: Database,
  actor: Actor,
  { section, slug }: LessonAddress,
): Promise<LessonPage | null> {
  const found = await getLesson(db, section, slug)
  if (!found) return null
  const [checks, marks] = await Promise.all([lessonChecks(db, found), lessonMarks(db, actor)])
  const { doc, after, ...lesson } = found
  const markOf = (id: string) => marks.find((m) => m.lessonId === id)?.mark ?? null
  const mark = markOf(lesson.id)
  const before = after.map((one) => ({ ...one, isRead: markOf(one.id) === 'done' }))
  return { lesson: { ...lesson, after: before }, blocks: doc.blocks, outline: doc.outline, checks, mark }
}
