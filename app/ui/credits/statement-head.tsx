import { Link } from '@remix-run/react'
import type { Statement } from '#credits'
import { dayInWords } from '#kernel/time.ts'
import { PageHead } from '#ui/kit/page-head.tsx'
import { EarnedBar } from './earned-bar.tsx'
import { StandingWord } from './standing-word.tsx'
import type { Names } from './statement-names.ts'
import { nameOfStatement } from './statement-names.ts'

interface StatementHeadProps {
  readonly statement: Omit<Statement, 'entries'>
  readonly names: Names
  readonly board: string
  readonly about: string
}

/** The top of a statement: whose, which cycle and why these days, earned of needed. */
export function StatementHead({ statement, names, board, about }: StatementHeadProps) {
  const { cycle, earned, needed, asOf, requirements } = statement
  const hasTotal = requirements.some(({ kind }) => kind === 'total')
  return (
    <>
      <PageHead tag={`Statement · ${board}`} title={nameOfStatement(statement, names)}>
        <p>{about}</p>
      </PageHead>
      <section aria-label="The cycle" className="card mb-8 max-w-3xl">
        <p>
          <StandingWord statement={statement} />
        </p>
        <p className="mt-1 text-lg">
          {dayInWords(cycle.start)} to {dayInWords(cycle.end)}
        </p>
        <p className="text-soft">
          {cycle.why}
          {cycle.due !== cycle.end && ` To be reported by ${dayInWords(cycle.due)}.`}
        </p>
        {hasTotal && (
          <div className="mt-4">
            <EarnedBar earned={earned} needed={needed} />
          </div>
        )}
        <p className="mt-3 text-sm text-soft">As of {dayInWords(asOf)}.</p>
        <p className="no-print mt-4 flex flex-wrap gap-3">
          <Link to="/credits/new" className="btn btn-go">
            Log an activity
          </Link>
          <Link to="/credits/what-if" className="btn">
            What if
          </Link>
          <Link to="/credits/plan" className="btn">
            Plan what is missing
          </Link>
        </p>
      </section>
    </>
  )
}
