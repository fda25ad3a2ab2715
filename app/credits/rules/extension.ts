import { z } from 'zod'
import { Dollars } from './dollars.ts'
import { known } from './known.ts'
import type { Anchors, Ends, Span } from './span.ts'
import { indexAt, spanOf } from './span.ts'

/** More time for a cycle that may be bought or asked for; the new last day stands in the holding. */
export const Extension = z.strictObject({
  fee: Dollars,
  days: known(z.number().int().min(1).max(400)).optional(),
})

/**
 * The cycle of `on` when one was extended: it runs on to the day the board granted and is the one of that time. The next
 * still begins on the day after the regular end, so that both hold the days between.
 */
export function spanAt(ends: Ends, { since, extendedTo }: Anchors, on: Span['start']): Span {
  const k = indexAt(ends, on)
  if (extendedTo === undefined) return spanOf(ends, since, k)
  const next = indexAt(ends, extendedTo)
  const extended = ends.at(next) === extendedTo ? -1 : next - 1
  if (extended < 0 || on > extendedTo || (k !== extended && k !== extended + 1)) return spanOf(ends, since, k)
  return { ...spanOf(ends, since, extended), end: extendedTo }
}

/** The cycle before `span`, or null when it is the first. */
export const spanBefore = (ends: Ends, anchors: Anchors, span: Span): Span | null =>
  span.previousEnd === null ? null : spanAt(ends, anchors, span.previousEnd)
