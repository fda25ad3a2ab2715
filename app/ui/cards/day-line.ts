import { count } from '#kernel/text.ts'

/** What is left of a day, in numbers. */
export interface DayWork {
  readonly due: number
  readonly fresh: number
}

/** "12 to repeat and 20 new", or that nothing is left. */
export function workInWords({ due, fresh }: DayWork): string {
  if (due + fresh === 0) return 'Nothing is left for today'
  return [due > 0 ? `${due} to repeat` : '', fresh > 0 ? `${fresh} new` : ''].filter(Boolean).join(' and ')
}

/** "3 cards graded today". */
export const doneInWords = (done: number): string =>
  done === 0 ? 'None graded today yet' : `${count(done, 'grade')} given today`
