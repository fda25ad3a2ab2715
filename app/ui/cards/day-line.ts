import { count } from '#kernel/text.ts'

/** What is left of a day, in numbers. */
export interface DayWork {
  readonly due: number
  readonly fresh: number
}

/** "12 to repeat and 20 new", "20 new cards", or that nothing is left. */
export function workInWords({ due, fresh }: DayWork): string {
  if (due + fresh === 0) return 'Nothing is left for today'
  if (due === 0) return count(fresh, 'new card')
  return fresh === 0 ? `${due} to repeat` : `${due} to repeat and ${fresh} new`
}

/** "3 cards graded today". */
export const doneInWords = (done: number): string =>
  done === 0 ? 'None graded today yet' : `${count(done, 'grade')} given today`
