import type { SearchDoc } from '#db'
import type { LessonBody } from '../lessons/lesson.ts'
import { lessonUrl } from '../lessons/lesson.ts'
import { plainText } from '../lessons/plain-text.ts'
import type { ObjectivesFile } from '../sections/objectives-file.ts'
import type { TermRow } from './terms.store.server.ts'

const MARKS = /\p{M}+/gu

/** The name of a term as it is sorted and compared: lower case, without accents. */
export const termKey = (name: string): string =>
  name.normalize('NFKD').replace(MARKS, '').toLowerCase().trim()

/** The terms of lessons, each where it is explained. */
export const termRows = (lessons: readonly LessonBody[]): TermRow[] =>
  lessons.flatMap(({ front, doc }) =>
    doc.terms.map(({ name, means, anchor }) => ({
      lessonId: front.id,
      anchor,
      name,
      means,
      sortKey: termKey(name),
    })),
  )

/** Everything of the catalogue that can be found: lessons, terms where they are first explained, objectives. */
export function searchDocsOf(lessons: readonly LessonBody[], objectives: ObjectivesFile): SearchDoc[] {
  const terms = new Map<string, SearchDoc>()
  for (const { slug, front, doc } of lessons) {
    for (const { name, means, anchor } of doc.terms) {
      const key = termKey(name)
      const url = `${lessonUrl({ section: front.section, slug })}#${anchor}`
      if (!terms.has(key)) terms.set(key, { id: `term:${key}`, kind: 'term', title: name, body: means, url })
    }
  }
  return [
    ...lessons.map(({ slug, front, doc }) => ({
      id: `lesson:${front.id}`,
      kind: 'lesson',
      title: front.title,
      body: `${front.summary} ${plainText(doc.blocks)}`,
      url: lessonUrl({ section: front.section, slug }),
    })),
    ...terms.values(),
    ...objectives.sections.flatMap((section) =>
      section.objectives.map(({ id, title }) => ({
        id: `objective:${id}`,
        kind: 'objective',
        title,
        body: section.title,
        url: `/lessons/${section.id}`,
      })),
    ),
  ]
}
