import { Link } from '@remix-run/react'
import type { EvidenceStatus, LedgerLine } from '#credits'
import { KIND_NAMES, minutesInWords } from '#credits'
import { dayInWords } from '#kernel/time.ts'
import { pageAt } from './page-at.ts'
import { StatusWord } from './status-word.tsx'

/** A line as the list shows it: little enough for a hundred of them. */
export interface LedgerRow {
  readonly id: string
  readonly on: string
  readonly title: string
  readonly what: string
  readonly time: string
  readonly status: EvidenceStatus
  readonly isBack: boolean
  readonly isDenied: boolean
  readonly for: string
}

export function rowOf({ entry }: LedgerLine, nameOf: (credential: string) => string): LedgerRow {
  const { activity, reversed, denied, evidence, id } = entry
  const { minutesEarned, minutesOffered } = activity
  const isPart = minutesEarned < minutesOffered
  return {
    ...{ id, on: dayInWords(activity.completedOn), title: activity.title, status: evidence },
    what: `${KIND_NAMES[activity.kind]} · ${activity.provider}`,
    time: minutesInWords(minutesEarned) + (isPart ? ` of ${minutesInWords(minutesOffered)}` : ''),
    isBack: reversed !== undefined,
    isDenied: denied !== undefined,
    for: activity.appliesTo.map(nameOf).join(', ') || 'no credential yet',
  }
}

/** Lines of the ledger, a page of them. */
export function LedgerRows({
  rows,
  page,
  pages,
  query,
}: {
  rows: readonly LedgerRow[]
  page: number
  pages: number
  query: string
}) {
  return (
    <>
      <ul aria-label="Lines" className="border-t border-line">
        {rows.map((row) => (
          <li
            key={row.id}
            className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[11rem_1fr_8rem_9rem]"
          >
            <span className="tabular text-soft">{row.on}</span>
            <span className="min-w-0 break-words">
              <Link to={`/credits/entries/${row.id}`} className={row.isBack ? 'line-through' : 'font-medium'}>
                {row.title}
              </Link>
              <span className="block text-sm text-soft">{row.what}</span>
              <span className="block text-sm text-soft">For {row.for}</span>
            </span>
            <span className="tabular">{row.time}</span>
            <StatusWord status={row.status} isBack={row.isBack} isDenied={row.isDenied} />
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav aria-label="Pages" className="no-print mt-4 flex items-center gap-4">
          {page > 1 && <Link to={pageAt(query, page - 1)}>Newer</Link>}
          <span className="text-soft">
            Page {page} of {pages}
          </span>
          {page < pages && <Link to={pageAt(query, page + 1)}>Older</Link>}
        </nav>
      )}
    </>
  )
}
