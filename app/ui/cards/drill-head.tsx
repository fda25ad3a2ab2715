import { Form, Link } from '@remix-run/react'
import { Notice } from '#ui/kit/notice.tsx'
import { workInWords } from './day-line.ts'

export interface DrillHeadProps {
  readonly title: string
  readonly here: string
  readonly n: number
  readonly day: { readonly due: number; readonly fresh: number; readonly done: number }
  readonly canUndo: boolean
  /** What was sent came too late, and changed nothing. */
  readonly isBehind: boolean
  /** The card that was just left out. */
  readonly leftOut: string | null
}

/** Over a drill: what is drilled, how far the day is, and the way back by one grade. */
export function DrillHead({ title, here, n, day, canUndo, isBehind, leftOut }: DrillHeadProps) {
  const left = day.due + day.fresh
  return (
    <div className="mb-6">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-6">
        <p className="tag">
          <Link to="/cards">Cards</Link>
        </p>
        {canUndo && (
          <Form method="post" action={here} replace className="no-print">
            <input type="hidden" name="intent" value="undo" />
            <input type="hidden" name="n" value={n} />
            <button type="submit" className="btn btn-quiet" aria-keyshortcuts="u">
              Take the last grade back
            </button>
          </Form>
        )}
      </div>
      <h1 className="text-2xl">{title}</h1>
      <progress
        value={day.done}
        max={Math.max(1, day.done + left)}
        aria-label={`${day.done} graded, ${left} left`}
        className="count-bar mt-3"
      />
      <p className="tabular mt-1 text-sm text-soft">
        {day.done} graded today · {workInWords(day).toLowerCase()}
      </p>
      {leftOut !== null && (
        <div className="mt-4">
          <Notice key={leftOut}>
            <Form method="post" action={here} replace className="flex flex-wrap items-center gap-x-4">
              <input type="hidden" name="intent" value="put-back" />
              <input type="hidden" name="card" value={leftOut} />
              <span>The card is left out of all drills.</span>
              <button type="submit" className="btn btn-quiet">
                Put it back
              </button>
            </Form>
          </Notice>
        </div>
      )}
      {isBehind && (
        <div className="mt-4">
          <Notice tone="warn" focus>
            <p>
              Something was graded on another page meanwhile, so this one was behind. Nothing was changed by
              it; here is what comes next.
            </p>
          </Notice>
        </div>
      )}
    </div>
  )
}
