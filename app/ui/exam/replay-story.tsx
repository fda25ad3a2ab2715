import { useMemo } from 'react'
import type { Step, Sticky } from '#exams'
import { axisOf, isArrival, LEFT_OUT_FROM_MS, lastingInWords, rowsOf, unpackSteps } from '#exams'
import { count } from '#kernel/text.ts'
import { instant } from '#kernel/time.ts'
import { drawReplay } from '#ui/charts/replay-paths.ts'
import type { ChangeLine } from './replay-changes.tsx'
import { ReplayChanges, signed } from './replay-changes.tsx'
import { ReplayLegend } from './replay-legend.tsx'
import { ReplayMoments } from './replay-moments.tsx'
import { ReplayPlayer } from './replay-player.tsx'
import { bandsOf, calendarOf, paceOf, ticksOf } from './replay-scale.ts'
import { ReplaySticky } from './replay-sticky.tsx'
import type { TimeLine } from './replay-times.tsx'
import { ReplayTimes } from './replay-times.tsx'

/** What the page of a replay knows; the steps travel packed. */
export interface ToldReplay {
  readonly id: string
  readonly limitMs: number | null
  readonly zone: string
  readonly startedAt: number
  readonly endedAt: number
  readonly steps: string
  readonly sections: Readonly<Record<string, string>>
  readonly questions: readonly TimeLine[]
  readonly changes: readonly ChangeLine[]
  readonly net: number
  readonly sticky: Sticky | null
  readonly pacing: { readonly budgetMs: number | null; readonly spentMs: number }
}

const TWO_DAYS_MS = 2 * 86_400_000

/** A sitting told again: the drawing to step through, what changing brought, what held, and all of it as a list. */
export function ReplayStory({ told }: { told: ToldReplay }) {
  const { id, limitMs, zone, sections, questions, changes, net, sticky, pacing } = told
  const { steps, axis, drawn, rows, calendar, bands, ticks, pace, overDays } = useMemo(
    () => layOut(told),
    [told],
  )
  const isTouched = questions.some(({ visits }) => visits > 0)
  const hours = axis.cuts.reduce((sum, { from, to }) => sum + (to - from), 0)
  return (
    <div className="grid gap-12">
      <section aria-labelledby="order">
        <h2 id="order" className="text-xl">
          The order of visits
        </h2>
        <p className="mb-4 mt-1 max-w-measure text-soft">
          {summary(told, steps)}{' '}
          {overDays
            ? `Times are those of your time zone (${zone}).`
            : 'Times count from the start, breaks included.'}
          {hours > 0 &&
            ` Stretches of more than ${LEFT_OUT_FROM_MS / 60_000} minutes in which nothing was done are left out of the drawing: ${lastingInWords(hours)} in all.`}
        </p>
        {isTouched && (
          <>
            <ReplayPlayer
              {...{ steps, axis, drawn, bands, ticks, pace, calendar, sections }}
              questions={questions.length}
            />
            <ReplayLegend drawn={drawn} hasPace={pace !== null} />
          </>
        )}
      </section>
      {isTouched && (
        <>
          <ReplayChanges changes={changes} net={net} attemptId={id} calendar={calendar} />
          <ReplaySticky
            sticky={sticky}
            attemptId={id}
            overDays={limitMs !== null && pacing.budgetMs === null}
          />
          <ReplayTimes lines={questions} budgetMs={pacing.budgetMs} attemptId={id} />
        </>
      )}
      <ReplayMoments rows={rows} calendar={calendar} />
    </div>
  )
}

function layOut(told: ToldReplay) {
  const { limitMs, zone, sections, questions, pacing } = told
  const startedAt = instant(told.startedAt)
  const endedAt = instant(told.endedAt)
  const steps = unpackSteps(told.steps, startedAt)
  // Without a share of the time for each question there is no clock that presses: over days, and in practice.
  const isAtOneGo = pacing.budgetMs !== null
  const overDays = !isAtOneGo && (limitMs !== null || endedAt - startedAt >= TWO_DAYS_MS)
  const axis = axisOf(steps, { startedAt, endedAt }, !isAtOneGo)
  const calendar = calendarOf(startedAt, zone, overDays)
  return {
    ...{ steps, axis, calendar, overDays },
    drawn: drawReplay(steps, axis, questions.length),
    rows: rowsOf(steps, sections),
    bands: bandsOf(questions, sections, steps, axis),
    ticks: ticksOf(axis, steps, calendar),
    pace: isAtOneGo && limitMs !== null ? paceOf(axis, steps, questions.length, limitMs) : null,
  }
}

/** What it came to, before any drawing. */
function summary({ pacing, questions, changes, net }: ToldReplay, steps: readonly Step[]): string {
  const opened = questions.filter(({ visits }) => visits > 0).length
  if (opened === 0) return 'No question was opened, so there is nothing to draw.'
  const arrivals = steps.filter((step) => isArrival(step) && step.kind !== 'resumed').length
  const back = arrivals - opened
  const changed =
    changes.length === 0
      ? 'No answer was changed.'
      : `${count(changes.length, 'answer was', 'answers were')} changed, which brought ${net === 0 ? 'nothing' : signed(net)} in all.`
  return `${lastingInWords(pacing.spentMs)} at ${opened} of ${count(questions.length, 'question')}${back > 0 ? `; you came back to one ${count(back, 'time')}` : ''}. ${changed}`
}
