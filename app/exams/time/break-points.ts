import type { Form } from '../assembly/form.ts'
import type { ScheduledBreak } from '../blueprint/scheduled-break.ts'

/** Where in one form a scheduled break is offered: after place `after`. `index` is its place in the blueprint. */
export interface BreakPoint {
  readonly index: number
  readonly after: number
  readonly minutes: number
  readonly stopsClock: boolean
}

/**
 * The scheduled breaks of an exam in one form, by place. One that would cut a case in two comes after the case; one that
 * nothing comes after is none.
 */
export function breakPoints(
  breaks: readonly ScheduledBreak[],
  { places }: Pick<Form, 'places'>,
): readonly BreakPoint[] {
  const points = breaks.flatMap(({ after, minutes, stopsClock }, index) => {
    let at = typeof after === 'number' ? after : places.findLastIndex(({ section }) => section === after) + 1
    while (at > 0 && at < places.length && places[at]?.item === places[at - 1]?.item) at++
    return at > 0 && at < places.length ? [{ index, after: at, minutes, stopsClock }] : []
  })
  return points.sort((a, b) => a.after - b.after)
}

/** How far a candidate has come: what was passed over, and the last place seen or answered. */
export interface Come {
  readonly passed: readonly number[]
  readonly furthest: number
}

/** Whether a break can still be taken: neither taken nor skipped, and nothing after it was seen. */
export const isAhead = ({ index, after }: BreakPoint, { passed, furthest }: Come): boolean =>
  !passed.includes(index) && furthest <= after

/** The break that is offered on the way to place `to`; of several, the last: those before it are passed with it. */
export const breakOnWay = (points: readonly BreakPoint[], come: Come, to: number): BreakPoint | null =>
  points.findLast((point) => to > point.after && isAhead(point, come)) ?? null
