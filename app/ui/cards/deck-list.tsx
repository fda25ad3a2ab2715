import { Link } from '@remix-run/react'
import type { DeckCount } from '#study'
import { workInWords } from './day-line.ts'

interface DeckListProps {
  readonly decks: readonly (DeckCount & { readonly title: string })[]
}

/** The decks of the sections, each with what it asks for and how much of it is known. */
export function DeckList({ decks }: DeckListProps) {
  return (
    <ul className="border-t border-line">
      {decks.map(({ section, title, total, due, fresh, learned, leftOut }) => (
        <li
          key={section}
          className="flex items-center justify-between gap-6 border-b border-line py-3 print:py-1"
        >
          <div className="min-w-0 print:flex print:flex-1 print:items-baseline print:justify-between">
            <Link to={`/cards/${section}`} className="font-serif text-lg">
              {title}
            </Link>
            <p className="tabular text-sm text-soft">
              {due + fresh === 0 ? 'Nothing to repeat' : workInWords({ due, fresh })} · {learned} of {total}{' '}
              known
              {leftOut > 0 && ` · ${leftOut} left out`}
            </p>
          </div>
          <Link
            to={`/cards/drill?section=${section}`}
            className="btn no-print shrink-0"
            aria-label={`Drill ${title}`}
          >
            Drill
          </Link>
        </li>
      ))}
    </ul>
  )
}
