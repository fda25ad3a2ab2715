import { Form, Link, useSearchParams } from '@remix-run/react'
import type { MouseEvent, PointerEvent } from 'react'
import { useEffect, useMemo, useState } from 'react'
import type { Axis, Step } from '#exams'
import { placeOn, stepSentence } from '#exams'
import type { Band } from '#ui/charts/replay-bands.tsx'
import type { Tick } from '#ui/charts/replay-drawing.tsx'
import { ReplayDrawing } from '#ui/charts/replay-drawing.tsx'
import type { Drawn } from '#ui/charts/replay-paths.ts'
import type { Calendar } from './replay-scale.ts'
import { soFarOf } from './replay-so-far.ts'

interface ReplayPlayerProps {
  readonly steps: readonly Step[]
  readonly axis: Axis
  readonly drawn: Drawn
  readonly questions: number
  readonly bands: readonly Band[]
  readonly ticks: readonly Tick[]
  readonly pace: string | null
  readonly calendar: Calendar
  readonly sections: Readonly<Record<string, string>>
}

/**
 * The drawing with one moment of it in words. Stepping works by links and a form without any script; with it nothing is
 * fetched, the slider follows the arrow keys, and a touch of the drawing finds the moment that is nearest.
 */
export function ReplayPlayer(props: ReplayPlayerProps) {
  const { steps, axis, drawn, questions, bands, ticks, pace, calendar, sections } = props
  const [search] = useSearchParams()
  const [at, setAt] = useState(() => momentOf(search.get('moment'), steps.length))
  const [awake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])
  const soFar = useMemo(() => soFarOf(steps), [steps])
  const xs = useMemo(() => steps.map((step) => placeOn(axis, step.at) * 100), [steps, axis])
  const step = steps[at]
  if (!step) return null
  const sentence = stepSentence(step, sections)
  const stood = soFar[at]
  const nextChange = steps.findIndex((one, i) => i > at && one.kind === 'changed')
  const here = placeAt(steps, at)
  const seek = (event: PointerEvent<HTMLDivElement>) => {
    const plot = event.currentTarget.querySelector('[data-drawing]')?.getBoundingClientRect()
    if (plot && plot.width > 0) setAt(nearest(xs, ((event.clientX - plot.left) / plot.width) * 100))
  }
  const link = (to: number, words: string) => (
    <Way key={words} to={to} count={steps.length} onGo={setAt}>
      {words}
    </Way>
  )
  return (
    <div>
      <div
        className="cursor-crosshair touch-pan-y"
        onPointerDown={seek}
        onPointerMove={(event) => event.buttons === 1 && seek(event)}
      >
        <ReplayDrawing
          {...{ drawn, questions, bands, ticks, pace }}
          cursor={{ x: Math.round((xs[at] ?? 0) * 100) / 100, place: here }}
        />
      </div>
      <div className="no-print card mt-3" id="moment">
        <output className="block min-h-[4.5em] sm:min-h-[3em]">
          <span className="tabular mr-3 font-semibold">{calendar.moment(step.at)}</span>
          {sentence}
          <span className="mt-1 block text-sm text-soft">
            {stood && `${stood.answered} of ${questions} answered, ${stood.flagged} flagged by then. `}
            Moment {at + 1} of {steps.length}.
          </span>
        </output>
        <Form
          method="get"
          className="mt-3"
          action="#moment"
          onSubmit={(event) => awake && event.preventDefault()}
        >
          <label className="sr-only" htmlFor="moment-slider">
            Moment
          </label>
          <input
            id="moment-slider"
            type="range"
            name="moment"
            min={1}
            max={steps.length}
            value={at + 1}
            onChange={(event) => setAt(Number(event.target.value) - 1)}
            aria-valuetext={`${calendar.moment(step.at)} ${sentence}`}
            className="h-11 w-full accent-(--action)"
          />
          <p className="mt-1 flex flex-wrap gap-2">
            {link(at - 1, '← Previous')}
            {link(at + 1, 'Next →')}
            {link(nextChange, 'Next changed answer')}
            {!awake && (
              <button type="submit" className="btn">
                Show
              </button>
            )}
          </p>
        </Form>
      </div>
    </div>
  )
}

interface WayProps {
  readonly to: number
  readonly count: number
  readonly onGo: (to: number) => void
  readonly children: string
}

/** The way to another moment: a link, so that it works without scripts; where there is none, its words stay. */
function Way({ to, count, onGo, children }: WayProps) {
  if (to < 0 || to >= count)
    return (
      <span aria-disabled="true" className="btn">
        {children}
      </span>
    )
  const go = (event: MouseEvent) => {
    event.preventDefault()
    onGo(to)
  }
  return (
    <Link to={`?moment=${to + 1}#moment`} className="btn" onClick={go} preventScrollReset>
      {children}
    </Link>
  )
}

/** The moment an address asks for, counted from 1 there. */
const momentOf = (asked: string | null, count: number): number =>
  Math.min(count, Math.max(1, Math.trunc(Number(asked)) || 1)) - 1

/** The question that was open at a moment; 0 when none was. */
function placeAt(steps: readonly Step[], at: number): number {
  for (let i = at; i >= 0; i--) {
    const step = steps[i]
    if (!step || step.kind === 'away') return 0
    if (step.place > 0) return step.place
  }
  return 0
}

/** The index of the value that is nearest; the values are in order. */
function nearest(values: readonly number[], wanted: number): number {
  let best = 0
  for (const [i, value] of values.entries())
    if (Math.abs(value - wanted) < Math.abs((values[best] ?? 0) - wanted)) best = i
  return best
}
