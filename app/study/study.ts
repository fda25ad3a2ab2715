// The pure door of the study room: what to do next.

export type { LessonMark, LessonState } from './plan/next-lesson.ts'
export { nextLesson, progressOf } from './plan/next-lesson.ts'
