import { isAccredited } from '#credits/server'
import { listLessons } from '#curriculum/server'
import type { Database } from '#db'
import type { LessonAddress } from '../progress/mark-lesson.server.ts'

/** Whether finishing this lesson may earn credit. */
export async function hasCredit(db: Database, { section, slug }: LessonAddress): Promise<boolean> {
  const lesson = (await listLessons(db)).find((one) => one.section === section && one.slug === slug)
  return lesson !== undefined && isAccredited(db, 'lesson', lesson.id)
}
