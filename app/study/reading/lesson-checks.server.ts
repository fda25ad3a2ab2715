import type { ItemView, Lesson, OptionOrder, Place } from '#curriculum'
import { orderFor, partOf, places, viewOf } from '#curriculum'
import { bankEntries, getRevisions } from '#curriculum/server'
import type { Database } from '#db'
import { seeded } from '#kernel/random.ts'

/** A question inside a lesson: what may be seen of it, and the revision by which an answer is scored. */
export interface LessonCheck {
  readonly item: string
  readonly revision: string
  readonly view: ItemView
  readonly chartHtml: string | null
}

/** The questions a lesson asks, in its order. One that was retired meanwhile is left out. */
export async function lessonChecks(db: Database, lesson: Lesson): Promise<LessonCheck[]> {
  if (lesson.doc.checks.length === 0) return []
  const entries = (await bankEntries(db)).filter((e) => lesson.doc.checks.includes(e.id))
  const items = await getRevisions(
    db,
    entries.map((e) => e.revision),
  )
  return entries.flatMap(({ id, revision, status }) => {
    const item = items.get(revision)
    if (!item || status !== 'live') return []
    const place = partOf(item, places(item)[0] ?? '')
    const view = viewOf(place.item, checkOrder(lesson.id, place))
    return [{ item: id, revision, view, chartHtml: place.chartHtml }]
  })
}

/**
 * The order in which the options of an inline question are shown: drawn from the names of lesson and question, so
 * that the page and the scoring agree without a word between them. Of a case its first question is asked.
 */
export const checkOrder = (lessonId: string, { item }: Place): OptionOrder =>
  orderFor(item, seeded(`${lessonId} ${item.id}`))
