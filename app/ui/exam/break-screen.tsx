import { clockFace, spokenTime } from './spoken-time.ts'
import { useClock } from './use-clock.ts'

interface BreakScreenProps {
  readonly onBreakMs: number
  readonly remainingMs: number | null
  /** Set when the time of the exam runs on meanwhile: seconds left of it. */
  readonly running: number | null
  readonly told: string
  /** Ends the break; also called, until the server has answered, when its time is used up. */
  readonly onEnd: () => void
}

/** A break: nothing of the exam is to be seen; how long it may still last, and one button. */
export function BreakScreen({ onBreakMs, remainingMs, running, told, onEnd }: BreakScreenProps) {
  const { left, announcement } = useClock(onBreakMs, onEnd)
  return (
    <main id="main" className="grid min-h-dvh place-items-center bg-paper p-6">
      <div className="max-w-md text-center">
        <h1 className="text-3xl">Break</h1>
        <p className="mt-4 text-soft">
          {running !== null
            ? `The exam’s clock runs on: ${clockFace(running)} left.`
            : `The exam’s clock stands still${remainingMs === null ? '' : ` at ${clockFace(Math.ceil(remainingMs / 1000))}`}.`}{' '}
          Everything is kept.
        </p>
        <p className="mt-6 font-serif text-5xl" role="timer" aria-live="off">
          {clockFace(left ?? 0)}
        </p>
        <p className="mt-2 text-sm text-soft">
          of the break left; then {running === null ? 'the clock' : 'the exam'} goes on by itself.
        </p>
        <button type="button" className="btn btn-go mt-8" onClick={onEnd}>
          Go on with the exam
        </button>
        {told && (
          <p role="alert" className="mt-4">
            {told}
          </p>
        )}
        <p aria-live="polite" className="sr-only">
          {announcement || `Break. ${spokenTime(Math.ceil(onBreakMs / 1000))} left of it.`}
        </p>
      </div>
    </main>
  )
}
