import type { Actor } from '#accounts'
import { tellCompleted } from '#credits/server'
import { listLessons } from '#curriculum/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { LessonMark } from '../plan/next-lesson.ts'
import { clearDone, upsertDone, upsertOpened } from './marks.store.server.ts'

/** Which lesson, by its address. */
export interface LessonAddress {
  readonly section: string
  readonly slug: string
}

/** The lesson is not (or no longer) published: nothing was noted. */
export interface NoSuchLesson {
  readonly code: 'not-found'
}
type Marked = Result<LessonMark, NoSuchLesson>

/** Notes that the person opened the lesson at `now`. A lesson read to its end stays read. */
export async function openLesson(
  db: Database,
  actor: Actor,
  at: LessonAddress,
  now: Instant,
): Promise<Marked> {
  const id = await lessonIdAt(db, at)
  if (id === null) return fail({ code: 'not-found' })
  const [row] = await db.one((w) => upsertOpened(w, actor.personId, id, now))
  return ok((row?.doneAt ?? null) === null ? 'opened' : 'done')
}

/**
 * Notes that the person read the lesson to its end; the first time counts. The credits room is told each time: a reading
 * before an approval began may be done again.
 */
export async function finishLesson(
  db: Database,
  actor: Actor,
  at: LessonAddress,
  now: Instant,
): Promise<Marked> {
  const lesson = await lessonAt(db, at)
  if (lesson === null) return fail({ code: 'not-found' })
  const { id, revision } = lesson
  await db.one((w) => upsertDone(w, actor.personId, id, now))
  await tellCompleted(db, { personId: actor.personId, kind: 'lesson', subjectId: id, revision }, now)
  return ok('done')
}

/** Takes the mark of the end back, for who wants to read the lesson again. */
export async function unfinishLesson(db: Database, actor: Actor, at: LessonAddress): Promise<Marked> {
  const id = await lessonIdAt(db, at)
  if (id === null) return fail({ code: 'not-found' })
  await db.one((w) => clearDone(w, actor.personId, id))
  return ok('opened')
}

async function lessonAt(db: Database, { section, slug }: LessonAddress) {
  const lessons = await listLessons(db)
  return lessons.find((lesson) => lesson.section === section && lesson.slug === slug) ?? null
}

const lessonIdAt = async (db: Database, at: LessonAddress): Promise<string | null> =>
  (await lessonAt(db, at))?.id ?? null
