import { useEffect, useRef } from 'react'
import type { BreakPoint } from '#exams'
import { count } from '#kernel/text.ts'
import { clockFace } from './spoken-time.ts'

interface BreakOfferScreenProps {
  readonly point: BreakPoint
  /** Questions before the break that have no answer yet. */
  readonly blank: number
  readonly left: number | null
  readonly told: string
  readonly onTake: () => void
  readonly onSkip: () => void
  readonly onBack: () => void
}

/** A break that the exam offers, once: what it gives, what it costs, and three ways on. The exam is out of sight. */
export function BreakOfferScreen(props: BreakOfferScreenProps) {
  const { point, blank, left, told } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <main id="main" className="grid min-h-dvh place-items-center bg-paper p-6">
      <div className="max-w-lg">
        <h1 ref={heading} tabIndex={-1} className="text-3xl outline-none">
          A break, if you want it
        </h1>
        <p className="mt-4">
          After question {point.after} the exam offers a break of {count(point.minutes, 'minute')}.{' '}
          {point.stopsClock ? 'The clock stands still meanwhile.' : 'The clock runs on meanwhile.'} It is
          offered once.
        </p>
        <p className="mt-3">
          It costs something: the questions seen until now can be read again, but their answers can no longer
          be changed.
          {blank > 0 &&
            ` ${count(blank, 'of them has', 'of them have')} no answer yet, and would stay without one.`}
        </p>
        <p className="mt-6 flex flex-wrap gap-3">
          <button type="button" className="btn btn-go" onClick={props.onTake}>
            Take the break
          </button>
          <button type="button" className="btn" onClick={props.onSkip}>
            Go on without it
          </button>
          <button type="button" className="btn" onClick={props.onBack}>
            Back to the questions
          </button>
        </p>
        {left !== null && (
          <p className="mt-6 text-soft">
            <b role="timer" aria-live="off" className="text-ink">
              {clockFace(left)}
            </b>{' '}
            left; the clock is running.
          </p>
        )}
        {told && (
          <p role="alert" className="mt-4">
            {told}
          </p>
        )}
      </div>
    </main>
  )
}
