import type { LessonSummary } from '../lessons/lesson.ts'
import { kept } from './kept.server.ts'
import { listLessonRows } from './lessons.store.server.ts'
import { listSections } from './list-sections.server.ts'

/** The lessons on offer, by section in the order of the examination, in reading order within. */
export const listLessons = kept(async (db): Promise<readonly LessonSummary[]> => {
  const [rows, sections] = await Promise.all([listLessonRows(db.read), listSections(db)])
  const lessons = rows
    .filter((row) => row.status === 'live')
    .map(({ status: _s, sourceHash: _h, file: _f, ...summary }): LessonSummary => summary)
  return sections.flatMap((section) => lessons.filter((lesson) => lesson.section === section.id))
})
