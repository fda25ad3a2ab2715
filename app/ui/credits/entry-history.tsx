import { Link } from '@remix-run/react'
import type { LedgerLine } from '#credits'
import { DayTime } from '#ui/kit/day-time.tsx'

const ORIGINS = {
  self: 'written by you',
  here: 'awarded here',
  import: 'brought along from a file',
} as const

/** What became of a line: when it was written and why, what it stands in for, what took it back. */
export function EntryHistory({
  line,
  zone,
  numbers,
}: {
  line: LedgerLine
  zone: string
  /** Numbers of lines by their ids. */
  numbers: Readonly<Record<string, number>>
}) {
  const { n, at, origin, despite, corrects, correctedBy, reversal, entry, verdict } = line
  const lineLink = (id: string) => <Link to={`/credits/entries/${id}`}>line {numbers[id]}</Link>
  return (
    <section aria-labelledby="history" className="mb-8">
      <h2 id="history" className="mb-2 text-xl">
        History
      </h2>
      <ol className="grid gap-2">
        <li>
          <DayTime at={at} zone={zone} />: line {n}, {ORIGINS[origin]}
          {corrects && <>, in the place of {lineLink(corrects)}</>}.
          {despite && <span className="block text-soft">Although it resembled another: {despite}</span>}
        </li>
        {verdict && (
          <li>
            <DayTime at={verdict.at} zone={zone} />: {verdict.kind} in an audit.
            {verdict.why && <span className="block text-soft">{verdict.why}</span>}
          </li>
        )}
        {reversal && (
          <li>
            <DayTime at={reversal.at} zone={zone} />: taken back by line {reversal.n}
            {correctedBy && <>; {lineLink(correctedBy)} stands in its place</>}.
            <span className="block text-soft">{entry.reversed?.reason}</span>
          </li>
        )}
      </ol>
    </section>
  )
}
