import { Link } from '@remix-run/react'
import type { NextDue, RuleSet, Statement } from '#credits'
import { shown } from '#credits'
import type { CalendarDay } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'
import { nameOfStatement, namesOf, statementPath } from './statement-names.ts'
import { inDays } from './upcoming-list.tsx'

/** The next thing due for a credential, as little as a line needs. */
export interface Due {
  readonly name: string
  readonly path: string
  readonly on: CalendarDay
  readonly today: CalendarDay
  readonly title: string
  readonly earned: number
  readonly needed: number | null
  readonly status: Statement['status']
}

export function dueOf(next: NextDue | null, sets: readonly RuleSet[]): Due | null {
  if (next === null) return null
  const { statement, upcoming } = next
  const { asOf, earned, needed, status, cycle, credentials } = statement
  return {
    ...{ earned, needed, status, on: upcoming.on, today: asOf, title: upcoming.title },
    name: nameOfStatement(statement, namesOf(sets, credentials)),
    path: statementPath(statement, asOf <= cycle.end),
  }
}

/** What is due next, by when, and how far its credits are. */
export function DueLine({ due: { name, path, on, today, title, earned, needed, status } }: { due: Due }) {
  return (
    <p>
      <span className="tag block">{name}</span>
      <Link to={path} className="text-lg">
        {title}: {dayInWords(on)}, {inDays(today, on)}
      </Link>
      {status !== 'retired' && status !== 'by-exam' && (
        <span className="block text-soft">
          {status === 'met'
            ? 'The credits of this cycle are met.'
            : needed === null
              ? `${shown(earned)} credits are earned; how many are needed is not known.`
              : `${shown(earned)} of ${shown(needed)} credits are earned.`}
        </span>
      )}
    </p>
  )
}
