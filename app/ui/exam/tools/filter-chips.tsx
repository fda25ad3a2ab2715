import type { RoomState } from '../room-state.ts'
import type { QuestionFilter } from './question-filter.ts'
import { FILTER_WORDS, filterCounts, QUESTION_FILTERS } from './question-filter.ts'

interface FilterChipsProps {
  readonly state: RoomState
  readonly filter: QuestionFilter
  readonly onFilter: (filter: QuestionFilter) => void
}

/** Which questions the list shows, each with how many there are. */
export function FilterChips({ state, filter, onFilter }: FilterChipsProps) {
  const counts = filterCounts(state)
  return (
    <div role="group" aria-label="Show" className="mt-3 flex flex-wrap gap-1.5">
      {QUESTION_FILTERS.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={filter === one}
          onClick={() => onFilter(one)}
          className={`min-h-11 rounded-house border px-2.5 text-fine lg:min-h-8 ${filter === one ? 'border-action bg-tint font-medium text-ink' : 'border-line text-soft hover:border-edge'}`}
        >
          {FILTER_WORDS[one]} <span className="tabular">{counts[one]}</span>
        </button>
      ))}
    </div>
  )
}
