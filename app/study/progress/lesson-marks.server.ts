import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import type { LessonMark } from '../plan/next-lesson.ts'
import { listMarks } from './marks.store.server.ts'

/** A lesson the person opened, and how far they are with it. */
export interface LessonMarkLine {
  readonly lessonId: string
  readonly mark: LessonMark
  readonly lastOpenedAt: Instant
}

/** The person's own marks, the lesson opened last first. */
export async function lessonMarks(db: Database, actor: Actor): Promise<LessonMarkLine[]> {
  const marks = await listMarks(db.read, actor.personId)
  return marks.map(({ lessonId, lastOpenedAt, doneAt }) => ({
    lessonId,
    mark: doneAt === null ? 'opened' : 'done',
    lastOpenedAt,
  }))
}
