import type { Instant } from '#kernel/time.ts'
import type { Step } from './step.ts'

/** A stretch that the axis leaves out. */
export interface Cut {
  readonly from: Instant
  readonly to: Instant
}

/** Time as it is drawn: from 0 at the start to 1 at the end, each stretch between two knots evenly. */
export interface Axis {
  readonly knots: readonly { readonly at: Instant; readonly x: number }[]
  readonly cuts: readonly Cut[]
}

/** Longer stretches in which nothing was done are left out of a drawing over days. */
export const LEFT_OUT_FROM_MS = 30 * 60_000

/** What a stretch that is left out still takes of the width, and what all of them take at most. */
const CUT_SHARE = 0.012
const CUTS_SHARE = 0.25

/**
 * The axis of a sitting. At one go it is the clock, true to scale, since the clock ran on while nobody was there. Where
 * it does not press for hours (an exam over days, practice) stretches of more than 30 minutes in which nothing was done
 * are cut down to a narrow gap. @param steps in their order, with at least one
 */
export function axisOf(
  steps: readonly Step[],
  { startedAt, endedAt }: { readonly startedAt: Instant; readonly endedAt: Instant },
  leavesOut: boolean,
): Axis {
  const cuts = !leavesOut
    ? []
    : steps.flatMap((step): Cut[] =>
        step.kind === 'away' && step.ms > LEFT_OUT_FROM_MS
          ? [{ from: step.at, to: (step.at + step.ms) as Instant }]
          : [],
      )
  const left = cuts.reduce((sum, { from, to }) => sum + (to - from), 0)
  const worked = endedAt - startedAt - left
  const share = cuts.length === 0 ? 0 : Math.min(CUT_SHARE, CUTS_SHARE / cuts.length)
  // All is left out, or nothing took time: then there is nothing to be true to.
  const perMs = worked > 0 ? (1 - share * cuts.length) / worked : 0
  const knots = [{ at: startedAt, x: 0 }]
  let at = startedAt
  let x = 0
  for (const cut of cuts) {
    x += (cut.from - at) * perMs
    knots.push({ at: cut.from, x }, { at: cut.to, x: x + share })
    x += share
    at = cut.to
  }
  knots.push({ at: endedAt, x: worked > 0 ? 1 : x })
  return { knots, cuts }
}

/** Where a moment lies on the axis, 0 to 1. */
export function placeOn({ knots }: Axis, at: Instant): number {
  let low = 0
  let high = knots.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((knots[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const from = knots[low]
  const to = knots[low + 1]
  if (!from) return 0
  if (!to || to.at <= from.at) return Math.min(1, from.x)
  return Math.min(1, Math.max(0, from.x + ((to.x - from.x) * (at - from.at)) / (to.at - from.at)))
}
