import { Link } from '@remix-run/react'
import type { AttemptResult, AttemptState } from '#exams'
import { DayTime } from '#ui/kit/day-time.tsx'

/** What a list shows of a sitting. */
export interface AttemptLine {
  readonly id: string
  readonly title: string
  readonly state: AttemptState
  readonly startedAt: number
  readonly result: AttemptResult | null
  /** As it was before corrections changed it. */
  readonly original?: AttemptResult | null
  readonly unseen?: boolean
}

/** A person's sittings, newest first: what, when, and how it ended in words. Reads as lines on a phone. */
export function AttemptList({ attempts, zone }: { attempts: readonly AttemptLine[]; zone: string }) {
  return (
    <ul className="border-t border-line">
      {attempts.map((attempt) => (
        <li
          key={attempt.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
        >
          <span>
            <Link
              to={attempt.state === 'open' ? `/attempts/${attempt.id}` : `/attempts/${attempt.id}/report`}
            >
              {attempt.title}
            </Link>
            <span className="ml-3 text-sm text-faint">
              <DayTime at={attempt.startedAt} zone={zone} />
            </span>
          </span>
          <span className="text-[15px]">
            <Outcome attempt={attempt} />
            {attempt.original && (
              <span className="ml-3 text-sm text-soft">
                {attempt.unseen && <strong>Corrected. </strong>}was {attempt.original.percent}&nbsp;%
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Outcome({ attempt }: { attempt: AttemptLine }) {
  const { state, result } = attempt
  if (state === 'open') return <span className="text-warn">◐ Open: go on</span>
  if (state === 'abandoned' || !result) return <span className="text-soft">■ Not submitted in time</span>
  if (result.passed === null) return <span>{`${result.percent}\u00a0%`}</span>
  return result.passed ? (
    <span className="text-good">✓ {result.percent}&nbsp;%, passed</span>
  ) : (
    <span>
      {result.percent}&nbsp;%, pass mark {result.passMark}&nbsp;%
    </span>
  )
}
