import type { Instant } from '#kernel/time.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import type { Gap } from './gaps.ts'
import type { Step } from './step.ts'
import { isArrival } from './step.ts'
import type { ScoreOf } from './tell-events.ts'
import { tellEvents } from './tell-events.ts'
import type { Visit } from './visits.ts'

interface Followed {
  readonly moments: readonly Instant[]
  readonly visits: readonly Visit[]
  readonly gaps: readonly Gap[]
}

/** A step with its place in the log: what counts is decided in that order. */
interface Logged {
  readonly index: number
  readonly step: Step
}

/**
 * A log as the moments of its sitting, in the order in which they happened. What changed nothing is left out: a flag that
 * stood already, the pieces of a typed answer, an event of a kind that is not known here.
 */
export function stepsOf(
  events: readonly AttemptEvent[],
  { moments, visits, gaps }: Followed,
  scoreOf: ScoreOf,
): readonly Step[] {
  const arrivals = new Map(visits.map((visit) => [visit.opened, visit]))
  const told = tellEvents(events, scoreOf)
  const logged = events.flatMap((event, index): Logged[] => {
    const at = moments[index] ?? event.at
    const visit = arrivals.get(index)
    const happened = told[index]
    return [
      ...(visit ? [{ index, step: arrival(visit) }] : []),
      ...(happened ? [{ index, step: { ...happened, at, place: 'place' in event ? event.place : 0 } }] : []),
    ]
  })
  // A gap begins after all that was done at its moment; only the end of the sitting comes after it.
  const afterAll = events.length - 1.5
  const away = gaps.map(({ from, to, why }): Logged => {
    return { index: afterAll, step: { at: from, place: 0, kind: 'away', ms: to - from, why } }
  })
  return [...withoutPieces(logged), ...away]
    .sort((a, b) => a.step.at - b.step.at || a.index - b.index)
    .map(({ step }) => step)
}

function arrival({ from, place, arrived, nth, ms, page }: Visit): Step {
  const kind = !arrived ? 'resumed' : nth === 1 ? 'opened' : 'returned'
  return { at: from, place, kind, nth, ms, page }
}

/** Of marks and notes, which are kept letter by letter, the last of each visit. */
function withoutPieces(logged: readonly Logged[]): readonly Logged[] {
  const later = new Set<string>()
  const kept = [...logged].reverse().filter(({ step }) => {
    if (isArrival(step)) later.clear()
    if (!/mark|note/.test(step.kind)) return true
    const what = `${step.kind.replace(/^un/, '')} ${step.place}`
    if (later.has(what)) return false
    later.add(what)
    return true
  })
  return kept.reverse()
}
