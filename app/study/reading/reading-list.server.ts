import type { Actor } from '#accounts'
import type { LessonSummary, Section } from '#curriculum'
import { listLessons, listSections } from '#curriculum/server'
import type { Database } from '#db'
import type { LessonMark } from '../plan/next-lesson.ts'
import type { LessonMarkLine } from '../progress/lesson-marks.server.ts'
import { lessonMarks } from '../progress/lesson-marks.server.ts'

/** A lesson as lists show it, with the person's mark. */
export interface ReadingLesson {
  readonly id: string
  readonly section: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly mark: LessonMark | null
}

/** A section of the examination with its lessons in reading order; a section may have none. */
export interface ReadingSection {
  readonly id: string
  readonly title: string
  readonly lessons: readonly ReadingLesson[]
}

/** All sections in the order of the examination, with their lessons and what the person read of them. */
export async function readingList(db: Database, actor: Actor): Promise<ReadingSection[]> {
  const [sections, lessons, marks] = await Promise.all([
    listSections(db),
    listLessons(db),
    lessonMarks(db, actor),
  ])
  return sections.map(({ id, title }) => ({ id, title, lessons: lessonsOf(id, lessons, marks) }))
}

/** One section with its objectives and lessons; `null` when the examination has no such section. */
export async function sectionReading(
  db: Database,
  actor: Actor,
  sectionId: string,
): Promise<(ReadingSection & Pick<Section, 'about' | 'objectives'>) | null> {
  const section = (await listSections(db)).find((s) => s.id === sectionId)
  if (!section) return null
  const [lessons, marks] = await Promise.all([listLessons(db), lessonMarks(db, actor)])
  const { id, title, about, objectives } = section
  return { id, title, about, objectives, lessons: lessonsOf(id, lessons, marks) }
}

function lessonsOf(
  section: string,
  lessons: readonly LessonSummary[],
  marks: readonly LessonMarkLine[],
): ReadingLesson[] {
  const markOf = new Map(marks.map((m) => [m.lessonId, m.mark]))
  return lessons
    .filter((lesson) => lesson.section === section)
    .map(({ id, slug, title, summary, minutes }) => ({
      id,
      section,
      slug,
      title,
      summary,
      minutes,
      mark: markOf.get(id) ?? null,
    }))
}
