import { Link } from '@remix-run/react'
import type { Reason, StatementRow } from '#credits'
import { KIND_NAMES, REASON_WORDS, shown } from '#credits'
import { dayInWords } from '#kernel/time.ts'
import { StatusWord } from './status-word.tsx'

type Titles = Readonly<Record<string, string>>

/** Every entry with what it counted for and why, or why not. */
export function StatementRows({ rows, titles }: { rows: readonly StatementRow[]; titles: Titles }) {
  return (
    <ul aria-label="Entries" className="border-t border-line">
      {rows.map((row) => {
        const { id, on, title, provider, kind, evidence, counted: one } = row
        return (
          <li
            key={id}
            className="grid break-inside-avoid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[9rem_1fr_8rem]"
          >
            <span className="tabular text-soft">{dayInWords(on)}</span>
            <div className="min-w-0 break-words">
              <Link to={`/credits/entries/${id}`} className="font-medium">
                {title}
              </Link>
              <p className="text-sm text-soft">
                {KIND_NAMES[kind]} · {provider} · <StatusWord status={evidence} />
              </p>
              <p>
                {!one.counted && <strong className="font-semibold">{reasonWords(one.reason)}. </strong>}
                {one.why}
              </p>
              {one.contributions.length > 1 && (
                <p className="text-sm text-soft">
                  {one.contributions
                    .map(
                      ({ requirement, credits }) =>
                        `${titles[requirement] ?? requirement}: ${shown(credits)}`,
                    )
                    .join(' · ')}
                </p>
              )}
            </div>
            <p className="tabular sm:text-right">
              {one.counted ? (
                <>
                  <span aria-hidden="true">✓</span> {shown(one.credits)}{' '}
                  {one.credits === 1 ? 'credit' : 'credits'}
                </>
              ) : (
                <span className="text-soft">
                  <span aria-hidden="true">–</span> Not counted
                </span>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

export const reasonWords = (reason: string): string =>
  Object.hasOwn(REASON_WORDS, reason) ? REASON_WORDS[reason as Reason] : reason
