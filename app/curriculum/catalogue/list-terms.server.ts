import type { CatalogueTerm } from '../lessons/lesson.ts'
import { lessonUrl } from '../lessons/lesson.ts'
import { kept } from './kept.server.ts'
import { listLessons } from './list-lessons.server.ts'
import { listTermRows } from './terms.store.server.ts'

/** The glossary: every term once, with the lessons that explain it in reading order, by name. */
export const listTerms = kept(async (db): Promise<readonly CatalogueTerm[]> => {
  const [rows, lessons] = await Promise.all([listTermRows(db.read), listLessons(db)])
  const order = new Map(lessons.map((lesson, i) => [lesson.id, { lesson, i }]))
  const terms = new Map<
    string,
    { name: string; means: string; at: { i: number; title: string; url: string }[] }
  >()
  for (const { sortKey, name, means, lessonId, anchor } of rows) {
    const known = order.get(lessonId)
    if (known === undefined) continue
    const at = { i: known.i, title: known.lesson.title, url: `${lessonUrl(known.lesson)}#${anchor}` }
    const before = terms.get(sortKey)
    if (before === undefined) terms.set(sortKey, { name, means, at: [at] })
    else if (!before.at.some((place) => place.i === at.i)) {
      if (before.at.every((place) => place.i > at.i)) Object.assign(before, { name, means })
      before.at.push(at)
    }
  }
  return [...terms.values()].map(({ name, means, at }) => ({
    name,
    means,
    lessons: at.sort((a, b) => a.i - b.i).map(({ title, url }) => ({ title, url })),
  }))
})
