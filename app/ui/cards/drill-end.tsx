import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { count } from '#kernel/text.ts'
import { Empty } from '#ui/kit/empty.tsx'

interface DrillEndProps {
  readonly title: string
  readonly total: number
  readonly day: { readonly done: number; readonly tomorrow: number }
  readonly remembered: number
  /** New ones for another day. */
  readonly more: number
  readonly newPerDay: number
}

/** After the last card of the day: what was done, and what tomorrow brings. */
export function DrillEnd({ title, total, day, remembered, more, newPerDay }: DrillEndProps) {
  const end = useRef<HTMLHeadingElement>(null)
  // The card that was graded last is gone, and the focus with it: reading goes on here.
  useEffect(() => end.current?.focus({ preventScroll: true }), [])
  if (total === 0)
    return (
      <Empty title="There are no cards here yet.">
        <p>
          <Link to="/cards">All decks</Link> shows which sections have some.
        </p>
      </Empty>
    )
  return (
    <section aria-labelledby="end" className="card">
      <h2 ref={end} id="end" tabIndex={-1} className="text-2xl outline-none">
        Nothing is left for today
      </h2>
      <dl className="tabular mt-4 grid gap-y-2">
        <Line name="Graded today" value={count(day.done, 'time')} />
        {day.done > 0 && <Line name="Remembered" value={`${remembered} of ${day.done}`} />}
        <Line name="Due tomorrow" value={count(day.tomorrow, 'card')} />
        <Line name="New, for another day" value={count(more, 'card')} />
      </dl>
      {more > 0 && (
        <p className="mt-4 text-soft">
          {count(newPerDay, 'new card')} a day is your limit over all decks.{' '}
          <Link to="/cards#limit">Change it</Link> if you want more of them today.
        </p>
      )}
      <p className="mt-5 flex flex-wrap gap-3">
        <Link to="/cards" className="btn btn-go">
          All decks
        </Link>
        <Link to="/today" className="btn">
          Today
        </Link>
      </p>
      <p className="sr-only">The drill of {title} is done.</p>
    </section>
  )
}

const Line = ({ name, value }: { name: string; value: string }) => (
  <div className="flex justify-between gap-6 border-b border-line py-2">
    <dt className="text-soft">{name}</dt>
    <dd>{value}</dd>
  </div>
)
