import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { isLong } from '../blueprint/duration.ts'

/** What counts at most between two events of an exam that lasts for days; null: no limit, a sitting at one go. */
export const longestGapMs = (limitMs: number | null): number =>
  limitMs !== null && isLong(limitMs / 60_000) ? 30 * 60_000 : Number.POSITIVE_INFINITY

/** One event of a page: where the page stands from it on, and what the time since its event before counts. */
export interface PageStep {
  /** Its index in the log. */
  readonly at: number
  readonly client: string
  /** The place that is open from now on. */
  readonly place: number
  /** The page's event before, and the place that was open since then; null for a page's first, and after a break. */
  readonly before: { readonly at: number; readonly place: number } | null
  /** Milliseconds that count for the place that was open since the event before. */
  readonly ms: number
}

/**
 * Follows every page through the log. The time between two events of one page goes to the place that was open then,
 * measured with that page's own monotonic clock, so neither the network nor a changed device clock counts. Nothing is
 * counted from a page's last event on: nobody can know whether the candidate was still there. Between two events at most
 * `longestMs` counts: over days a page stays open while its reader sleeps.
 */
export function pageSteps(
  events: readonly AttemptEvent[],
  longestMs = Number.POSITIVE_INFINITY,
): readonly PageStep[] {
  const steps: PageStep[] = []
  const open = new Map<string, { at: number; place: number; ms: number }>()
  for (const [at, event] of events.entries()) {
    // A break is at no question: from its start on every page counts anew.
    if (event.kind === 'break-started') open.clear()
    // Nobody has a page open at a claim: it is worked in the workbench.
    if (!('place' in event) || isOfClaim(event)) continue
    const { client } = event
    const before = open.get(client) ?? null
    const ms = before ? Math.min(longestMs, Math.max(0, event.ms - before.ms)) : 0
    // Flags can be set from the review screen: only looking at a question or answering it moves one there.
    const here = event.kind === 'visited' || event.kind === 'answered' || !before
    const place = here ? event.place : before.place
    steps.push({ at, client, place, before: before && { at: before.at, place: before.place }, ms })
    open.set(client, { at, place, ms: event.ms })
  }
  return steps
}

const isOfClaim = ({ kind }: AttemptEvent): boolean => kind === 'claim-begun' || kind === 'claim-graded'

/** Milliseconds spent at each place, all pages together, and those in the workbench of a claim. */
export function timePerPlace(
  events: readonly AttemptEvent[],
  longestMs = Number.POSITIVE_INFINITY,
): ReadonlyMap<number, number> {
  const spent = new Map<number, number>()
  for (const { before, ms } of pageSteps(events, longestMs))
    if (before) spent.set(before.place, (spent.get(before.place) ?? 0) + ms)
  for (const event of events)
    if (event.kind === 'claim-graded') spent.set(event.place, (spent.get(event.place) ?? 0) + event.workedMs)
  return spent
}
