import { Link } from '@remix-run/react'
import { count } from '#kernel/text.ts'
import { DayTime } from '#ui/kit/day-time.tsx'

interface OpenAttemptProps {
  readonly attempt: {
    readonly id: string
    readonly title: string
    readonly mode: 'timed' | 'practice'
    readonly questions: number
    readonly startedAt: number
    /** Null without a limit. */
    readonly remainingMs: number | null
    readonly isOnBreak?: boolean
    /** How the days of a long exam are going. */
    readonly pace: string | null
  }
  readonly zone: string
  /** Whether it is the first thing to do on the page. */
  readonly first: boolean
}

/** A sitting that waits to be gone on with: which, how much time is left, and the way back in. */
export function OpenAttempt({ attempt, zone, first }: OpenAttemptProps) {
  const { id, title, mode, questions, startedAt, remainingMs, isOnBreak, pace } = attempt
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 flex-1 basis-80">
        <p className="text-sm text-soft">
          {mode === 'timed' ? 'Exam, begun' : 'Practice, begun'} <DayTime at={startedAt} zone={zone} />
        </p>
        <h3 className="mt-1 text-xl">
          <Link to={`/attempts/${id}`} className="text-ink">
            {title}
          </Link>
        </h3>
        <p className="mt-1.5 text-soft">
          {count(questions, 'question')} ·{' '}
          {remainingMs === null ? (
            'no clock'
          ) : (
            <strong className="font-semibold text-ink">
              {timeLeft(remainingMs)} left{pace ? '' : isOnBreak ? '; on a break' : '; the clock is running'}
            </strong>
          )}
        </p>
        {pace && <p className="mt-1.5 text-soft">{pace}</p>}
      </div>
      <Link to={`/attempts/${id}`} className={`btn ${first ? 'btn-go' : ''}`}>
        {mode === 'timed' ? 'Go on with the exam' : 'Go on practicing'}
      </Link>
    </div>
  )
}

/** "44 days 3 hours", "1 hour 12 minutes", "12 minutes", "less than a minute". */
function timeLeft(ms: number): string {
  const total = Math.floor(ms / 60_000)
  if (total < 1) return 'less than a minute'
  const hours = Math.floor(total / 60)
  const minutes = total % 60
  if (hours >= 48) {
    const rest = hours % 24
    return `${count(Math.floor(hours / 24), 'day')}${rest > 0 ? ` ${count(rest, 'hour')}` : ''}`
  }
  if (hours === 0) return count(minutes, 'minute')
  return minutes === 0 ? count(hours, 'hour') : `${count(hours, 'hour')} ${count(minutes, 'minute')}`
}
