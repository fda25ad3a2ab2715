import { dollars } from '#billing'
import type { ClinicFigures, Rate } from '#sandbox'

const rate = ({ part, of, share }: Rate): string =>
  share === null ? 'none yet' : `${(share * 100).toFixed(1)} % (${part} of ${of})`
const money = ({ share, part, of }: Rate): string =>
  share === null
    ? 'none yet'
    : `${(share * 100).toFixed(1)} % (${dollars(part as never)} of ${dollars(of as never)})`

const ROWS: readonly (readonly [name: string, what: string, of: (one: ClinicFigures) => string])[] = [
  [
    'Days in receivables',
    'how long an average dollar stood open, from the service',
    ({ daysInReceivables }) => daysInReceivables?.toFixed(1) ?? 'nothing billed',
  ],
  [
    'Clean claims',
    'first claims that no edit and no front end stopped',
    ({ cleanClaims }) => rate(cleanClaims),
  ],
  ['Denials', 'first answers of payers that refused a claim or a line of it', ({ denials }) => rate(denials)],
  [
    'Net collection',
    'paid, of what contract and law let be collected',
    ({ netCollection }) => money(netCollection),
  ],
  ['Cut by contract or law', 'written off; nobody owed it', ({ writtenOff }) => dollars(writtenOff.contract)],
  ['Given up', 'written off; somebody would have paid it', ({ writtenOff }) => dollars(writtenOff.lost)],
  ['Collected', 'from payers and patients', ({ payments }) => dollars(payments)],
  ['Still open', 'neither paid nor written off', ({ open }) => dollars(open)],
  ['Not billed', 'accounts without a claim', ({ unbilled }) => String(unbilled)],
]

/** The figures of a day beside those of the best play. */
export function ClinicFiguresTable({
  own,
  best,
}: {
  readonly own: ClinicFigures
  readonly best: ClinicFigures
}) {
  return (
    <section className="mb-10" aria-label="The day in figures">
      <h2 className="mb-3 text-2xl">The day in figures</h2>
      <div className="overflow-x-auto">
        <table className="sheet w-full">
          <thead>
            <tr>
              <th>Figure</th>
              <th className="text-right">Yours</th>
              <th className="text-right">Best play</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map(([name, what, of]) => (
              <tr key={name}>
                <th scope="row" className="text-left font-normal">
                  <span className="text-base text-ink">{name}</span>
                  <span className="block text-sm text-soft">{what}</span>
                </th>
                <td className="text-right tabular">{of(own)}</td>
                <td className="text-right tabular">{of(best)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-3 text-sm text-soft">
        The best play finds everything out before a claim goes, sends nothing twice and posts money on the day
        it comes. A test that a policy does not cover is denied to it too, and the patient pays it under the
        notice.
      </p>
    </section>
  )
}
