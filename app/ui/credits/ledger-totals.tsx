import type { LedgerView } from '#credits'
import { EVIDENCE_STATUSES, minutesInWords, STATUS_NAMES } from '#credits'

/** What the lines that are shown come to. Time, never credits: what it is worth is each board's to say. */
export function LedgerTotals({
  totals,
  found,
  all,
}: {
  totals: Omit<LedgerView, 'lines'>
  found: number
  all: number
}) {
  const { minutesOffered, minutesEarned, by } = totals
  return (
    <dl aria-label="Totals" className="mb-4 flex flex-wrap gap-x-8 gap-y-2">
      <Figure name={found === all ? 'Lines' : `Lines, of ${all.toLocaleString('en-US')}`}>
        {found.toLocaleString('en-US')}
      </Figure>
      <Figure name="Earned">{minutesInWords(minutesEarned)}</Figure>
      {minutesOffered !== minutesEarned && <Figure name="Offered">{minutesInWords(minutesOffered)}</Figure>}
      {EVIDENCE_STATUSES.filter((status) => by[status] > 0).map((status) => (
        <Figure key={status} name={STATUS_NAMES[status].word}>
          {by[status].toLocaleString('en-US')}
        </Figure>
      ))}
    </dl>
  )
}

const Figure = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt className="text-sm text-faint">{name}</dt>
    <dd className="tabular text-lg font-semibold">{children}</dd>
  </div>
)
