import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { isLong } from '../blueprint/duration.ts'

/** What counts at most between two events of an exam that lasts for days; null: no limit, a sitting at one go. */
export const longestGapMs = (limitMs: number | null): number =>
  limitMs !== null && isLong(limitMs / 60_000) ? 30 * 60_000 : Number.POSITIVE_INFINITY

/**
 * Milliseconds spent at each place. The time between two events of one page goes to the place that was open then,
 * measured with that page's own monotonic clock, so neither the network nor a changed device clock counts. Nothing is
 * counted from a page's last event on: nobody can know whether the candidate was still there. Between two events at most
 * `longestMs` counts: over days a page stays open while its reader sleeps.
 */
export function timePerPlace(
  events: readonly AttemptEvent[],
  longestMs = Number.POSITIVE_INFINITY,
): ReadonlyMap<number, number> {
  const spent = new Map<number, number>()
  const open = new Map<string, { place: number; ms: number }>()
  for (const event of events) {
    // A break is at no question: from its start on every page counts anew.
    if (event.kind === 'break-started') open.clear()
    if (!('place' in event)) continue
    const before = open.get(event.client)
    if (before) {
      const ms = Math.min(longestMs, Math.max(0, event.ms - before.ms))
      spent.set(before.place, (spent.get(before.place) ?? 0) + ms)
    }
    // Flags can be set from the review screen: only looking at a question or answering it moves one there.
    const here = event.kind === 'visited' || event.kind === 'answered' || !before
    open.set(event.client, { place: here ? event.place : before.place, ms: event.ms })
  }
  return spent
}
