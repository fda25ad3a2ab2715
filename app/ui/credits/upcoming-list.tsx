import type { Upcoming } from '#credits'
import { daysBetween } from '#credits'
import { count } from '#kernel/text.ts'
import type { CalendarDay } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'

/** What comes next, soonest first, and what happens when it is missed. */
export function UpcomingList({ upcoming, asOf }: { upcoming: readonly Upcoming[]; asOf: CalendarDay }) {
  return (
    <ol className="grid gap-2">
      {upcoming.map(({ on, kind, title, ifMissed }) => (
        <li key={on + kind + title} className="border-l-4 border-line pl-4">
          <p>
            <time dateTime={on} className="tabular font-semibold">
              {dayInWords(on)}
            </time>{' '}
            <span className="text-soft">({inDays(asOf, on)})</span>: {title}
          </p>
          <p className="text-soft">
            {kind === 'window-opens' ? '' : 'If missed: '}
            {ifMissed}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** "today", "in 12 days". */
export function inDays(from: CalendarDay, to: CalendarDay): string {
  const days = daysBetween(from, to)
  return days === 0 ? 'today' : days < 0 ? `${count(-days, 'day')} ago` : `in ${count(days, 'day')}`
}
