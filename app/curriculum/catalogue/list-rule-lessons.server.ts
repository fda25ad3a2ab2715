import { LessonBody, lessonUrl } from '../lessons/lesson.ts'
import type { RuleLesson } from '../lessons/rule-lessons.ts'
import { rulesShown, rulesTaught } from '../lessons/rule-lessons.ts'
import { kept } from './kept.server.ts'
import { listLessons } from './list-lessons.server.ts'
import { listSections } from './list-sections.server.ts'
import { listBodies } from './revisions.store.server.ts'

/** The lessons that billing rules lead to, in reading order: those that show one, and those about what it belongs to. */
export const listRuleLessons = kept(async (db): Promise<readonly RuleLesson[]> => {
  const [lessons, sections] = await Promise.all([listLessons(db), listSections(db)])
  const revisions = lessons.map(({ revision }) => revision)
  const bodies = await listBodies(db.read, revisions)
  const taught = rulesTaught(lessons, sections)
  return lessons.flatMap((lesson): RuleLesson[] => {
    const body = bodies.get(lesson.revision)
    const shows = body === undefined ? {} : rulesShown(LessonBody.parse(JSON.parse(body)).doc.blocks)
    const about = taught.get(lesson.id) ?? []
    if (about.length === 0 && Object.keys(shows).length === 0) return []
    return [{ title: lesson.title, url: lessonUrl(lesson), shows, about }]
  })
})
