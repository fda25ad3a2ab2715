import { Link } from '@remix-run/react'
import type { Requirement, Statement } from '#credits'
import { shown } from '#credits'
import { dayInWords } from '#kernel/time.ts'
import { EarnedBar } from './earned-bar.tsx'
import { StandingWord } from './standing-word.tsx'
import type { Names } from './statement-names.ts'
import { nameOfStatement, statementPath } from './statement-names.ts'
import { UnknownList } from './unknown-list.tsx'
import { UpcomingList } from './upcoming-list.tsx'

/** A statement without its entries: what stands side by side with others. */
export type Summary = Omit<Statement, 'entries' | 'facts' | 'tasks'>

export function summaryOf({ entries: _, facts: __, tasks: ___, ...summary }: Statement): Summary {
  return summary
}

/** The dates on a card; the statement has them all. */
const MOST_DATES = 3

/** One credential's cycle: how far it is, what is missing, what comes next. */
export function StatementCard({ summary, names }: { summary: Summary; names: Names }) {
  const { cycle, requirements, upcoming, unknowns, asOf, status, needed, earned } = summary
  const name = nameOfStatement(summary, names)
  const to = statementPath(summary, asOf <= cycle.end)
  const isByExam = !requirements.some(({ kind }) => kind === 'total')
  return (
    <article aria-label={name} className="card flex min-w-0 flex-col gap-4">
      <div>
        <h2 className="text-xl">
          <Link to={to}>{name}</Link>
        </h2>
        <p className="mt-1">
          <StandingWord statement={summary} />
        </p>
        <p className="mt-1 text-soft">
          {dayInWords(cycle.start)} to {dayInWords(cycle.end)}
          {cycle.due !== cycle.end && `, to be reported by ${dayInWords(cycle.due)}`}
        </p>
      </div>
      {!isByExam && <EarnedBar earned={earned} needed={needed} />}
      {status !== 'retired' && <Missing requirements={requirements} />}
      {upcoming.length > 0 && (
        <div>
          <h3 className="mb-2 font-semibold">What comes next</h3>
          <UpcomingList upcoming={upcoming.slice(0, MOST_DATES)} asOf={asOf} />
        </div>
      )}
      <UnknownList unknowns={unknowns} />
      <p className="no-print mt-auto">
        <Link to={to} className="btn" aria-label={`Statement of ${name}`}>
          Statement
        </Link>
      </p>
    </article>
  )
}

function Missing({ requirements }: { requirements: readonly Requirement[] }) {
  const open = requirements.filter(({ met }) => met !== true)
  if (open.length === 0) return <p>Nothing is missing.</p>
  return (
    <div>
      <h3 className="mb-1 font-semibold">What is missing</h3>
      <ul className="list-disc pl-5">
        {open.map((one) => (
          <li key={one.id}>
            {one.title}: <span className="tabular">{lacks(one)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** "25.75 of 36", in the words that fit the kind. */
export function lacks({ kind, needed, earned, met }: Requirement): string {
  if (met === null || needed === null) return 'the figure is not known'
  if (kind === 'task') return 'still to be done'
  if (kind === 'exam') return 'still to be passed'
  if (kind === 'maximum') return `${shown(earned)}, where ${shown(needed)} at most count`
  return `${shown(needed - earned)} more of ${shown(needed)}`
}
