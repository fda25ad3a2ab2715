import type { Instant } from '#kernel/time.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { CLOCK_JUMP_MS } from './page-clock.ts'

/** What one open page of an attempt tells of its device's clock, all in the server's time. */
export interface PageLine {
  readonly from: Instant
  readonly to: Instant
  /** How far the device's clock was ahead of the server's (negative: behind); null: the page never reported it. */
  readonly skewMs: number | null
  /** The clock was set, by how much. */
  readonly changes: readonly { readonly at: Instant; readonly byMs: number }[]
  /** The device slept: the page's own clock stood still while the others went on. */
  readonly sleeps: readonly { readonly from: Instant; readonly ms: number }[]
  /** How long the page was out of sight, as it said when it was looked at again. */
  readonly hidden: readonly { readonly until: Instant; readonly ms: number }[]
  /** Changes that reached the server long after they were made: for how long they waited. */
  readonly away: readonly { readonly from: Instant; readonly ms: number; readonly changes: number }[]
}

/** A stretch of a page's events between two jumps of its clocks against each other. */
interface Stretch {
  readonly events: AttemptEvent[]
  /** The device's clock less the page's own; null: not reported. */
  ahead: number | null
}

/** From when on an event that is on its way counts as one that waited. */
const WAITED_MS = 10_000

/** What the events of one page tell, in their order. */
export function pageLine(events: readonly AttemptEvent[]): PageLine {
  const stretches = cut(events)
  const offsets = stretches.map(offsetOf)
  const [first, ...later] = stretches
  const changes: { at: Instant; byMs: number }[] = []
  const sleeps: { from: Instant; ms: number }[] = []
  for (const [i, stretch] of later.entries()) {
    const before = { ahead: stretches[i]?.ahead ?? 0, offset: offsets[i] ?? 0 }
    const offset = offsets[i + 1] ?? 0
    const at = ((stretch.events[0]?.ms ?? 0) + offset) as Instant
    const { sleptMs, setMs } = told((stretch.ahead ?? 0) - before.ahead, offset - before.offset)
    if (sleptMs > 0) sleeps.push({ from: (at - sleptMs) as Instant, ms: sleptMs })
    if (setMs !== 0) changes.push({ at, byMs: setMs })
  }
  const start = offsets[0] ?? 0
  return {
    from: ((events[0]?.ms ?? 0) + start) as Instant,
    to: events.at(-1)?.at ?? (0 as Instant),
    skewMs: first && first.ahead !== null ? first.ahead - start : null,
    changes,
    sleeps,
    hidden: stretches.flatMap((stretch, i) => hiddenIn(stretch, offsets[i] ?? 0)),
    away: stretches.flatMap((stretch, i) => awayIn(stretch, offsets[i] ?? 0)),
  }
}

function cut(events: readonly AttemptEvent[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const event of events) {
    const ahead = event.kind === 'clock' ? event.wall - event.ms : null
    const last = stretches.at(-1)
    const isJump =
      last && ahead !== null && last.ahead !== null && Math.abs(ahead - last.ahead) > CLOCK_JUMP_MS
    if (!last || isJump) stretches.push({ events: [event], ahead })
    else {
      last.events.push(event)
      last.ahead ??= ahead
    }
  }
  return stretches
}

/** The server's time less the page's: the network only makes it larger, so the fastest message says it best. */
const offsetOf = ({ events }: Stretch): number => Math.min(...events.map(({ at, ms }) => at - ms))

/**
 * What a jump was. `parted` is how far the device's clock went on beside the page's, `passed` how far the server's did,
 * which a slow message makes too large. What both say is sleep, if it is long or explains all; the rest is a clock that
 * was set.
 */
function told(parted: number, passed: number): { readonly sleptMs: number; readonly setMs: number } {
  const shared = parted > 0 ? Math.min(passed, parted) : passed
  const isAll = Math.abs(parted - shared) <= CLOCK_JUMP_MS
  if (shared > CLOCK_JUMP_MS && isAll) return { sleptMs: parted, setMs: 0 }
  const sleptMs = shared > WAITED_MS ? shared : 0
  return { sleptMs, setMs: parted - sleptMs }
}

const hiddenIn = ({ events }: Stretch, offset: number) =>
  events.flatMap((event) =>
    event.kind === 'clock' && event.hiddenMs !== undefined
      ? [{ until: (event.ms + offset) as Instant, ms: event.hiddenMs }]
      : [],
  )

function awayIn({ events }: Stretch, offset: number): PageLine['away'] {
  const away: { from: Instant; ms: number; changes: number }[] = []
  let last: { from: Instant; ms: number; changes: number } | null = null
  for (const event of events) {
    const done = event.ms + offset
    if (event.at - done <= WAITED_MS || !('place' in event)) continue
    if (last && done <= last.from + last.ms) {
      last.ms = Math.max(last.ms, event.at - last.from)
      last.changes++
    } else {
      last = { from: done as Instant, ms: event.at - done, changes: 1 }
      away.push(last)
    }
  }
  return away
}
