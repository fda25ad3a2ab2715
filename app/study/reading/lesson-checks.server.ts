import type { ItemView, Lesson, OptionOrder, Question } from '#curriculum'
import { orderFor, viewOf } from '#curriculum'
import { findQuestions } from '#curriculum/server'
import type { Database } from '#db'
import { seeded } from '#kernel/random.ts'

/** A question inside a lesson: what may be seen of it, and the revision by which an answer is scored. */
export interface LessonCheck {
  readonly item: string
  readonly revision: string
  readonly view: ItemView
  readonly chartHtml: string | null
}

/** The questions a lesson asks, in its order; one that is not in the bank is left out. */
export async function lessonChecks(db: Database, lesson: Lesson): Promise<LessonCheck[]> {
  const questions = await findQuestions(db, lesson.doc.checks)
  return questions.map(({ id, revision, item, chartHtml }) => ({
    item: id,
    revision,
    view: viewOf(item, checkOrder(lesson.id, item)),
    chartHtml,
  }))
}

/**
 * The order in which the options of an inline question are shown: drawn from the names of lesson and question, so
 * that the page and the scoring agree without a word between them.
 */
export const checkOrder = (lessonId: string, question: Question): OptionOrder =>
  orderFor(question, seeded(`${lessonId} ${question.id}`))
