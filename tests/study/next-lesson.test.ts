import { expect, test } from 'vitest'
import type { LessonMark } from '#study'
import { nextLesson, progressOf } from '#study'

const lesson = (id: string, section: string, mark: LessonMark | null = null) => ({ id, section, mark })
const all = [
  lesson('a', 'terminology', 'done'),
  lesson('b', 'insurance'),
  lesson('c', 'compliance', 'opened'),
  lesson('d', 'compliance'),
]

test('a lesson begun and not finished comes first', () => {
  expect(nextLesson(all, ['c'], ['insurance'])).toMatchObject({ lesson: { id: 'c' }, why: 'begun' })
})
test('then the weakest section of the last report', () => {
  expect(nextLesson(all, [], ['terminology', 'compliance'])).toMatchObject({
    lesson: { id: 'c' },
    why: 'weakest',
  })
})
test('then reading order', () => {
  expect(nextLesson(all, ['a'], [])).toMatchObject({ lesson: { id: 'b' }, why: 'order' })
})
test('when all are read nothing is offered', () => {
  expect(nextLesson([lesson('a', 'x', 'done')], ['a'], ['x'])).toBeNull()
})
test('progress counts what is done', () => expect(progressOf(all)).toEqual({ done: 1, total: 4 }))
