import type { Instant } from '#kernel/time.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { SERVER_CLIENT } from '../attempt/attempt-event.ts'

/**
 * When each event of a log happened, as well as that can be known. The log has when it reached the server (`at`), which
 * without a network may be hours later, and the page's own clock (`ms`), which counts from an unknown moment and stands
 * still while its device sleeps. So `at − ms` is at least the moment of the page's zero, and that moment only moves on:
 * the least of what is known from an event on places it best. Never after its arrival, never before the start, and the
 * events of one page keep their order.
 */
export function momentsOf(events: readonly AttemptEvent[], startedAt: Instant): readonly Instant[] {
  const zeros = new Map<string, number>()
  const moments = new Array<number>(events.length).fill(startedAt)
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]
    if (!event) continue
    const { client, at, ms } = event
    const zero = client === SERVER_CLIENT ? at - ms : Math.min(zeros.get(client) ?? at - ms, at - ms)
    zeros.set(client, zero)
    moments[i] = zero + ms
  }
  const latest = new Map<string, number>()
  return moments.map((moment, i) => {
    const client = events[i]?.client ?? ''
    const kept = Math.max(moment, startedAt, latest.get(client) ?? startedAt)
    latest.set(client, kept)
    return kept as Instant
  })
}
