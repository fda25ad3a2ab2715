import { Link } from '@remix-run/react'
import type { CountedFor as Counted } from '#credits'
import { shown } from '#credits'
import { dayInWords } from '#kernel/time.ts'
import { statementPath, withNames } from './statement-names.ts'

/** What a line counted for, board by board: the number, and the sentence that explains it. */
export function CountedFor({
  counted,
  names,
}: {
  counted: readonly Counted[]
  names: Readonly<Record<string, string>>
}) {
  return (
    <section aria-labelledby="counted" className="mb-8">
      <h2 id="counted" className="mb-2 text-xl">
        What it counted for
      </h2>
      {counted.length === 0 && (
        <p className="text-soft">Nothing: none of the credentials on your list has rules that look at it.</p>
      )}
      <ul className="grid gap-3">
        {counted.map(({ board, credentials, cycle, counted: one }) => (
          <li key={board + credentials.join() + cycle.start} className="border-l-4 border-line pl-4">
            <p>
              <strong>{credentials.map((id) => names[id] ?? id).join(', ')}</strong>:{' '}
              <span className="tabular">{one.counted ? inCredits(one.credits) : 'not counted'}</span>
            </p>
            <p className="text-soft">{withNames(one.why, names)}</p>
            <p className="text-sm text-soft">
              Cycle {dayInWords(cycle.start)} to {dayInWords(cycle.end)} ·{' '}
              <Link to={statementPath({ board, credentials, cycle }, false)}>its statement</Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const inCredits = (credits: number): string => `${shown(credits)} ${credits === 1 ? 'credit' : 'credits'}`
