import type { RoomState } from '../room-state.ts'

/** Which questions the list shows. */
export const QUESTION_FILTERS = ['all', 'unanswered', 'flagged', 'struck', 'noted'] as const
export type QuestionFilter = (typeof QUESTION_FILTERS)[number]

export const FILTER_WORDS: Readonly<Record<QuestionFilter, string>> = {
  all: 'All',
  unanswered: 'Unanswered',
  flagged: 'Flagged',
  struck: 'Struck',
  noted: 'With note',
}

/** Whether question `n` passes. */
export function passes(state: RoomState, n: number, filter: QuestionFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'unanswered':
      return !state.answers[n]
    case 'flagged':
      return state.flags.has(n)
    case 'struck':
      return (state.struck[n]?.length ?? 0) > 0
    case 'noted':
      return Boolean(state.notes[n])
  }
}

/** How many questions pass each filter. */
export function filterCounts(state: RoomState): Readonly<Record<QuestionFilter, number>> {
  const counts = { all: 0, unanswered: 0, flagged: 0, struck: 0, noted: 0 }
  for (let n = 1; n <= state.count; n++)
    for (const filter of QUESTION_FILTERS) if (passes(state, n, filter)) counts[filter]++
  return counts
}
