import { Link } from '@remix-run/react'
import { dollars } from '#billing'
import type { ClinicFigures } from '#sandbox'
import { DAY_FIGURES, DAY_POINTS, FIGURE_WORDS } from '#sandbox'
import { FIGURE_NAMES } from './figure-names.ts'

interface DaySoFarProps {
  readonly figures: ClinicFigures
  readonly score: number | null
  /** Where the score is explained. */
  readonly report: string
}

/** The day as it stands: the five figures of what was done so far; once it is closed, the score that came of them. */
export function DaySoFar({ figures, score, report }: DaySoFarProps) {
  return (
    <section className="card" aria-label="The day so far">
      <h3 className="text-lg">{score === null ? 'The day so far' : `The day: ${score} of 100`}</h3>
      <dl className="mt-3 grid gap-x-6 gap-y-3 sm:grid-cols-2 xl:grid-cols-3">
        {DAY_FIGURES.map((figure) => (
          <div key={figure}>
            <dt className="text-sm text-soft">
              {FIGURE_NAMES[figure][0]} · {DAY_POINTS[figure]} points
            </dt>
            <dd className="tabular">
              {figure === 'write-offs' && score === null
                ? `${dollars(figures.writtenOff.lost)} given up`
                : FIGURE_WORDS[figure](figures)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-soft">
        {score === null ? (
          'Of what was billed so far. When the day is closed, each figure is held against the best play’s, and what was never billed counts too.'
        ) : (
          <>
            Each figure beside the best play’s: <Link to={report}>the report of the day</Link>.
          </>
        )}
      </p>
    </section>
  )
}
