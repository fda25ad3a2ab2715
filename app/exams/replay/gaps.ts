import type { Instant } from '#kernel/time.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import type { PageStep } from '../scoring/time-per-place.ts'

/** A stretch of a sitting that counts for no question. */
export interface Gap {
  readonly from: Instant
  readonly to: Instant
  /**
   * `break`: the clock stood still. `break-on-clock`: it did not. `no-page`: no page was at a question, as far as the log knows. `asleep`: a
   * page was open and its own clock stood still, as when a device sleeps. `idle`: a page was open and nothing was done
   * for longer than counts in an exam over days.
   */
  readonly why: 'break' | 'break-on-clock' | 'no-page' | 'asleep' | 'idle'
}

/** Shorter stretches are no gap: between closing a page and opening it again some time always passes. */
export const SHORTEST_GAP_MS = 60_000

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The gaps of a sitting, in order and apart from each other. @param end when it was over */
export function gapsOf(
  events: readonly AttemptEvent[],
  steps: readonly PageStep[],
  moments: readonly Instant[],
  { startedAt, endedAt }: { readonly startedAt: Instant; readonly endedAt: Instant },
): readonly Gap[] {
  const breaks = breaksOf(events, moments, endedAt)
  const when = (at: number): number => moments[at] ?? startedAt
  // What counts, and each event by itself: something was done at that moment.
  const worked = steps.flatMap(({ at, before, ms }): Stretch[] => {
    const from = when(before?.at ?? at)
    return [
      { from, to: Math.min(from + ms, when(at)) },
      { from: when(at), to: when(at) },
    ]
  })
  const held = steps.flatMap(({ at, before }) => (before ? [{ from: before.at, to: at }] : []))
  const whyOf = ({ from, to }: Stretch): Gap['why'] => {
    const over = held.find((one) => when(one.from) <= from && when(one.to) >= to)
    if (!over) return 'no-page'
    const ran = (events[over.to]?.ms ?? 0) - (events[over.from]?.ms ?? 0)
    return ran >= to - when(over.from) ? 'idle' : 'asleep'
  }
  const away = between([...worked, ...breaks], startedAt, endedAt).map((stretch): Gap => {
    return { from: stretch.from as Instant, to: stretch.to as Instant, why: whyOf(stretch) }
  })
  return [...breaks, ...away].sort((a, b) => a.from - b.from || a.to - b.to)
}

function breaksOf(
  events: readonly AttemptEvent[],
  moments: readonly Instant[],
  endedAt: Instant,
): readonly Gap[] {
  const breaks: Gap[] = []
  let began: Pick<Gap, 'from' | 'why'> | null = null
  for (const [i, event] of events.entries()) {
    const at = moments[i] ?? endedAt
    if (event.kind === 'break-started')
      began = { from: at, why: event.stopsClock ? 'break' : 'break-on-clock' }
    if (event.kind !== 'break-ended' || began === null) continue
    breaks.push({ ...began, to: at })
    began = null
  }
  return began === null ? breaks : [...breaks, { ...began, to: endedAt }]
}

/** What lies between the stretches and is not short. */
function between(stretches: readonly Stretch[], start: number, end: number): readonly Stretch[] {
  const out: Stretch[] = []
  let known = start
  const note = (to: number) => {
    if (to - known >= SHORTEST_GAP_MS) out.push({ from: known, to })
  }
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    note(Math.min(from, end))
    known = Math.max(known, to)
  }
  note(end)
  return out
}
