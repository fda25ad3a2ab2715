/** How far a person is with a lesson: opened, or read to its end. */
export type LessonMark = 'opened' | 'done'

/** A lesson in reading order, with the person's mark if there is one. */
export interface LessonState {
  readonly id: string
  readonly section: string
  readonly mark: LessonMark | null
}

/**
 * The lesson to offer next. One that was opened and not finished comes first (the latest opened wins); then the first
 * unread one of the weakest section, as the last report saw it; then the first unread in reading order.
 *
 * @param lessons in reading order
 * @param lastOpened ids of opened lessons, latest first
 * @param weakest section ids, weakest first; may be empty
 * @returns the lesson and why it is offered, or `null` when all are read
 */
export function nextLesson<L extends LessonState>(
  lessons: readonly L[],
  lastOpened: readonly string[],
  weakest: readonly string[],
): { lesson: L; why: 'begun' | 'weakest' | 'order' } | null {
  const unread = lessons.filter((l) => l.mark !== 'done')
  for (const id of lastOpened) {
    const begun = unread.find((l) => l.id === id && l.mark === 'opened')
    if (begun) return { lesson: begun, why: 'begun' }
  }
  for (const section of weakest) {
    const lesson = unread.find((l) => l.section === section)
    if (lesson) return { lesson, why: 'weakest' }
  }
  const first = unread[0]
  return first ? { lesson: first, why: 'order' } : null
}

/** How many lessons are read to the end, of how many. */
export function progressOf(lessons: readonly LessonState[]): { done: number; total: number } {
  return { done: lessons.filter((l) => l.mark === 'done').length, total: lessons.length }
}
