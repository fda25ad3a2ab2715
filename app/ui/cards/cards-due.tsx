import { Link } from '@remix-run/react'
import type { DayWork } from './day-line.ts'
import { workInWords } from './day-line.ts'

/** The line of Today about cards. */
export function CardsDue({ day }: { day: DayWork & { readonly done: number } }) {
  const left = day.due + day.fresh
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <p className="tabular">
        <span className="font-serif text-lg">{workInWords(day)}</span>
        {day.done > 0 && <span className="block text-sm text-soft">{day.done} graded today</span>}
      </p>
      <Link to={left > 0 ? '/cards/drill' : '/cards'} className="btn">
        {left > 0 ? 'Drill cards' : 'All decks'}
      </Link>
    </div>
  )
}
