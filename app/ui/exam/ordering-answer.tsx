import { useState } from 'react'
import { Html } from './html.tsx'

interface OrderingAnswerProps {
  readonly stepsHtml: readonly string[]
  /** The candidate's order as displayed positions; empty while nothing was moved. */
  readonly order: readonly number[]
  readonly locked: boolean
  readonly onOrder: (order: number[]) => void
}

/** Steps with an up and a down button each; the new place is said aloud. No dragging needed. */
export function OrderingAnswer({ stepsHtml, order, locked, onOrder }: OrderingAnswerProps) {
  const [said, setSaid] = useState('')
  const answered = order.length === stepsHtml.length
  const now = answered ? [...order] : stepsHtml.map((_, i) => i)
  const move = (at: number, by: number) => {
    const next = [...now]
    const [step] = next.splice(at, 1)
    if (step === undefined || at + by < 0 || at + by > next.length) return
    next.splice(at + by, 0, step)
    onOrder(next)
    setSaid(`Moved to place ${at + by + 1} of ${next.length}.`)
  }
  return (
    <div>
      <ol className="grid gap-2">
        {now.map((step, at) => (
          <li
            key={step}
            className="flex items-center gap-3 rounded-house border border-edge bg-raised px-3 py-2"
          >
            <span className="w-6 shrink-0 text-center font-semibold text-soft">{at + 1}</span>
            <Html html={stepsHtml[step] ?? ''} className="flex-1 font-serif text-read leading-snug" />
            {!locked && (
              <span className="flex shrink-0 gap-1">
                <button
                  type="button"
                  className="btn px-3"
                  // Not `disabled`: the button one has just pressed would lose the focus.
                  aria-disabled={at === 0}
                  onClick={() => move(at, -1)}
                  aria-label={`Move step ${at + 1} up`}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="btn px-3"
                  aria-disabled={at === now.length - 1}
                  onClick={() => move(at, 1)}
                  aria-label={`Move step ${at + 1} down`}
                >
                  ↓
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {!answered && !locked && (
        <p className="mt-3 text-sm text-soft">
          Nothing is answered yet.{' '}
          <button type="button" className="btn btn-quiet px-2" onClick={() => onOrder(now)}>
            This order is my answer
          </button>
        </p>
      )}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </div>
  )
}
