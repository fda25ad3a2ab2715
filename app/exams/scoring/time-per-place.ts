import type { AttemptEvent } from '../attempt/attempt-event.ts'

/**
 * Milliseconds spent at each place. The time between two events of one page goes to the place that was open then,
 * measured with that page's own monotonic clock, so neither the network nor a changed device clock counts. Nothing is
 * counted from a page's last event on: nobody can know whether the candidate was still there.
 */
export function timePerPlace(events: readonly AttemptEvent[]): ReadonlyMap<number, number> {
  const spent = new Map<number, number>()
  const open = new Map<string, { place: number; ms: number }>()
  for (const event of events) {
    if (event.kind === 'submitted' || event.kind === 'abandoned') continue
    const before = open.get(event.client)
    if (before) spent.set(before.place, (spent.get(before.place) ?? 0) + Math.max(0, event.ms - before.ms))
    // Flags can be set from the review screen: only looking at a question or answering it moves one there.
    const here = event.kind === 'visited' || event.kind === 'answered' || !before
    open.set(event.client, { place: here ? event.place : before.place, ms: event.ms })
  }
  return spent
}
