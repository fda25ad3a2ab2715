import type { Database } from '#db'
import { sure } from '#kernel/assert.ts'
import type { Lesson, LessonLink, LessonSummary } from '../lessons/lesson.ts'
import { LessonBody } from '../lessons/lesson.ts'
import { listLessons } from './list-lessons.server.ts'
import { listSections } from './list-sections.server.ts'
import { listBodies } from './revisions.store.server.ts'

/** Lessons by revision, parsed once: a revision never changes. */
const read = new Map<string, LessonBody>()
const MOST = 500

async function bodyOf(db: Database, revision: string): Promise<LessonBody> {
  const known = read.get(revision)
  if (known) return known
  const bodies = await listBodies(db.read, [revision])
  const body = LessonBody.parse(JSON.parse(sure(bodies.get(revision), `revision ${revision}`)))
  if (read.size >= MOST) read.clear()
  read.set(revision, body)
  return body
}

const linkTo = (lesson: LessonSummary | undefined): LessonLink | null =>
  lesson === undefined ? null : { section: lesson.section, slug: lesson.slug, title: lesson.title }

/** The lesson at an address, compiled, with its neighbors in reading order; null when there is none. */
export async function getLesson(db: Database, section: string, slug: string): Promise<Lesson | null> {
  const [all, sections] = await Promise.all([listLessons(db), listSections(db)])
  const at = all.findIndex((lesson) => lesson.section === section && lesson.slug === slug)
  const summary = all[at]
  if (summary === undefined) return null
  const { front, doc } = await bodyOf(db, summary.revision)
  const within = all.filter((lesson) => lesson.section === section)
  const titles = new Map(sections.flatMap((s) => s.objectives.map((o) => [o.id, o.title])))
  return {
    id: summary.id,
    revision: summary.revision,
    section,
    sectionTitle: sections.find((s) => s.id === section)?.title ?? section,
    slug,
    title: summary.title,
    summary: summary.summary,
    minutes: summary.minutes,
    codeYear: summary.codeYear,
    objectives: summary.objectives.map((id) => ({ id, title: titles.get(id) ?? id })),
    sources: front.sources,
    after: all
      .filter((lesson) => front.after.includes(lesson.id))
      .map(({ id, section, slug, title }) => ({ id, section, slug, title })),
    doc,
    place: { n: within.indexOf(summary) + 1, of: within.length },
    previous: linkTo(all[at - 1]),
    next: linkTo(all[at + 1]),
  }
}
