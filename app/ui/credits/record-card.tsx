import type { ReactNode } from 'react'
import type { LedgerLine, MoveKind, RecordStanding } from '#credits'
import { DELIVERY_NAMES, KIND_NAMES, minutesInWords, TYPE_NAMES } from '#credits'
import { dayInWords } from '#kernel/time.ts'
import { DayTime } from '#ui/kit/day-time.tsx'

/** A record of an audit as both sides see it. */
export interface ShownRecord {
  readonly line: LedgerLine
  readonly standing: RecordStanding
  readonly credits: number
  readonly why: string
  readonly moves: readonly {
    readonly n: number
    readonly kind: MoveKind
    readonly why: string | null
    readonly at: number
    readonly by: 'auditor' | 'specialist'
  }[]
}

/** Where a record stands, in a shape and words. */
export function standingInWords({ verdict, isAnswered }: RecordStanding): string {
  if (isAnswered) return '↺ Denied, answered'
  return verdict === 'approved' ? '● Approved' : verdict === 'denied' ? '✕ Denied' : '○ Not decided'
}

const DEEDS: Readonly<Partial<Record<MoveKind, string>>> = {
  approved: 'approved it',
  denied: 'denied it',
  withdrawn: 'withdrew the verdict',
  answered: 'answered',
}

/** One record: what was done, its certificate beside it, what was said about it; what can be done comes as children. */
export function RecordCard({
  record: { line, standing, credits, why, moves },
  zone,
  children,
}: {
  record: ShownRecord
  zone: string
  children?: ReactNode
}) {
  const { activity: a, id } = line.entry
  const approvals = a.approvals.map(({ board, number }) =>
    [board.toUpperCase(), number].filter(Boolean).join(' '),
  )
  const facts = [
    ...[a.provider, dayInWords(a.completedOn), KIND_NAMES[a.kind], DELIVERY_NAMES[a.delivery], a.place],
    ...[`${minutesInWords(a.minutesEarned)} of ${minutesInWords(a.minutesOffered)}`, ...approvals],
    a.instructor,
  ].filter(Boolean)
  return (
    <article
      id={`record-${id}`}
      aria-labelledby={`title-${id}`}
      tabIndex={-1}
      data-record
      className="card mb-4 scroll-mt-4"
    >
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-[1.3fr_1fr]">
        <div className="min-w-0 break-words">
          <h3 id={`title-${id}`} className="text-lg">
            {a.title}
          </h3>
          <p className={standing.verdict === 'denied' ? 'text-bad' : 'text-soft'}>
            {standingInWords(standing)} · {credits} credits
          </p>
          <p className="text-[15px] text-soft">{facts.join(' · ')}</p>
          <p className="text-[15px] text-soft">{why}</p>
        </div>
        <Proof line={line} />
      </div>
      {moves.length > 0 && (
        <ol aria-label="What was said" className="mt-3 border-t border-line pt-2 text-[15px]">
          {moves.map(({ n, kind, why, at, by }) => (
            <li key={n} className="break-words">
              <span className="text-soft">
                <DayTime at={at} zone={zone} />: the {by} {DEEDS[kind]}.
              </span>{' '}
              {why}
            </li>
          ))}
        </ol>
      )}
      {children}
    </article>
  )
}

function Proof({ line: { files, origin } }: { line: LedgerLine }) {
  if (files.length === 0)
    return (
      <p className="text-soft">
        {origin === 'here' ? 'Awarded here; no file is needed.' : '⚠ No file proves it.'}
      </p>
    )
  return (
    <ul aria-label="Certificate" className="grid min-w-0 content-start gap-3">
      {files.map(({ id, name, type }) => (
        <li key={id} className="min-w-0 break-words">
          {(type === 'image/png' || type === 'image/jpeg') && (
            <img
              src={`/credits/evidence/${id}?view=1`}
              alt={`Preview of ${name}`}
              className="mb-1 max-h-56 max-w-full rounded-house border border-line"
            />
          )}
          <a href={`/credits/evidence/${id}`} download>
            {name}
          </a>{' '}
          <span className="text-sm text-soft">{TYPE_NAMES[type]}</span>
        </li>
      ))}
    </ul>
  )
}
