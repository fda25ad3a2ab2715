import { dollars } from '#billing'
import type { ClinicFigures, GradedCheck } from '#sandbox'
import { DAY_FIGURES, FIGURE_WORDS } from '#sandbox'
import { FIGURE_NAMES } from './figure-names.ts'

/** What stands beside the five figures and earns nothing by itself. */
const MORE: readonly (readonly [name: string, what: string, of: (one: ClinicFigures) => string])[] = [
  ['Cut by contract or law', 'written off; nobody owed it', ({ writtenOff }) => dollars(writtenOff.contract)],
  ['Given up', 'written off; somebody would have paid it', ({ writtenOff }) => dollars(writtenOff.lost)],
  ['Collected', 'from payers and patients', ({ payments }) => dollars(payments)],
  ['Still open', 'neither paid nor written off', ({ open }) => dollars(open)],
  ['Not billed', 'accounts without a claim', ({ unbilled }) => String(unbilled)],
]

interface ClinicFiguresProps {
  readonly own: ClinicFigures
  readonly best: ClinicFigures
  readonly checks: readonly GradedCheck[]
}

/** The figures of a day beside those of the best play, and what each of the five earns. Older days have no points for them. */
export function ClinicFiguresTable({ own, best, checks }: ClinicFiguresProps) {
  const scored = checks.filter(({ stage }) => stage === 'figures')
  const isScored = scored.length > 0
  const pointsOf = (figure: string): string => {
    const check = scored.find(({ id }) => id === `figure-${figure}`)
    return check ? `${Math.round(check.points * 10) / 10} of ${check.weight}` : ''
  }
  return (
    <section className="mb-10" aria-label="The day in figures">
      <h2 className="mb-3 text-2xl">The day in figures</h2>
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Table">
        <table className="sheet w-full">
          <thead>
            <tr>
              <th>Figure</th>
              <th className="text-right">Yours</th>
              <th className="text-right">Best play</th>
              {isScored && <th className="text-right">Points</th>}
            </tr>
          </thead>
          <tbody>
            {DAY_FIGURES.map((figure) => (
              <tr key={figure}>
                <Named name={FIGURE_NAMES[figure][0]} what={FIGURE_NAMES[figure][1]} />
                <Measured words={FIGURE_WORDS[figure](own)} />
                <Measured words={FIGURE_WORDS[figure](best)} />
                {isScored && <td className="whitespace-nowrap text-right tabular">{pointsOf(figure)}</td>}
              </tr>
            ))}
            {MORE.map(([name, what, of]) => (
              <tr key={name}>
                <Named name={name} what={what} />
                <td className="text-right tabular">{of(own)}</td>
                <td className="text-right tabular">{of(best)}</td>
                {isScored && <td />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-3 text-sm text-soft">
        The best play finds everything out before a claim goes, sends nothing twice and posts money on the day
        it comes. A test that a policy does not cover is denied to it too, and the patient pays it under the
        notice.
        {isScored &&
          ' The five figures with points are the score of the day. All else that was looked at counts nothing by itself: it shows where a figure comes from.'}
      </p>
    </section>
  )
}

/** A share, and below it of what it is one. */
function Measured({ words }: { words: string }) {
  const [figure, of] = words.split(' (')
  return (
    <td className="text-right tabular">
      {figure}
      {of !== undefined && (
        <span className="block text-sm text-soft sm:whitespace-nowrap">{of.replace(')', '')}</span>
      )}
    </td>
  )
}

const Named = ({ name, what }: { name: string; what: string }) => (
  <th scope="row" className="text-left font-normal">
    <span className="text-base text-ink">{name}</span>
    <span className="block text-sm text-soft">{what}</span>
  </th>
)
