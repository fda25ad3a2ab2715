import type { Graded } from './memory.ts'

interface Row extends Omit<Graded, 'grade'> {
  readonly n: number
  readonly cardId: string
  readonly grade: Graded['grade'] | null
  readonly undoes: number | null
}

/** A grade that counts, with its place in the log. */
export interface CountedGrade extends Graded {
  readonly n: number
  readonly cardId: string
}

/** The grades of a log that were not taken back, oldest first. */
export function countedGrades(log: readonly Row[]): CountedGrade[] {
  const undone = new Set(log.map((row) => row.undoes))
  return log.flatMap(({ n, cardId, grade, at, day }) =>
    grade === null || undone.has(n) ? [] : [{ n, cardId, grade, at, day }],
  )
}
