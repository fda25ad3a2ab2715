import type { Instant } from '#kernel/time.ts'

/** How far the device's clock and the page's may part between two looks before it means something: it slept, or was set. */
export const CLOCK_JUMP_MS = 2000

/** What of an event says something about the clock of its page. */
export interface Stamped {
  readonly ms: number
  readonly kind: string
  readonly wall?: number
}

/**
 * What is known of a page's monotonic clock: `ms + offset` is never before the moment at which something was done there
 * (∞: nothing is known). `ahead`: the device's clock less the page's, when it last reported them.
 */
export interface PageClock {
  readonly offset: number
  readonly ahead: number | null
}

const UNKNOWN: PageClock = { offset: Number.POSITIVE_INFINITY, ahead: null }

/**
 * What one more event of the page says. One that arrived at `at` was done before that, so its `ms` was at most `at`: the
 * network can only make the difference larger, and the smallest one seen is the best. The page's clock may stand still
 * while the device sleeps; whoever reports that the device's clock has gone on without it gets no time from that.
 */
export function hearing(clock: PageClock, event: Stamped, at?: Instant): PageClock {
  const ahead = event.wall === undefined ? clock.ahead : event.wall - event.ms
  const jump = ahead === null || clock.ahead === null ? 0 : ahead - clock.ahead
  const slept = jump > CLOCK_JUMP_MS ? jump : 0
  const heard = at === undefined ? Number.POSITIVE_INFINITY : at - event.ms
  return { offset: Math.min(clock.offset + slept, heard), ahead }
}

/** The clock of a page from the events of it that are kept, in order. */
export const pageClock = (events: readonly (Stamped & { readonly at: Instant })[]): PageClock =>
  events.reduce((clock, event) => hearing(clock, event, event.at), UNKNOWN)

/**
 * How many events from the front of a batch that arrives after the deadline were surely done before it. The first that
 * was not ends it, and all after it came later still. A report of the clocks changes nothing on the sheet: it neither
 * ends the row nor begins one.
 */
export function doneInTime(events: readonly Stamped[], known: PageClock, deadlineAt: Instant): number {
  let clock = known
  for (const [i, event] of events.entries()) {
    clock = hearing(clock, event)
    if (event.kind !== 'clock' && event.ms + clock.offset > deadlineAt) return i
  }
  return events.length
}
