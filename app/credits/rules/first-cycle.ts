import { z } from 'zod'
import { addDays, monthsBetween } from '../calendar/day.ts'
import { known } from './known.ts'
import type { Parts } from './parts.ts'
import { shareOf } from './parts.ts'
import { Rounding, rounded } from './rounding.ts'
import type { Span } from './span.ts'

/** A first cycle that is shorter than the others asks for less, where a board pro-rates. */
export const FirstCycle = z.strictObject({
  proRated: known(z.boolean()),
  /** To what the smaller figure is rounded. */
  rounding: known(Rounding).optional(),
})
export type FirstCycle = z.infer<typeof FirstCycle>

/** Whole months of a first cycle that is shorter than a regular one; null for every other cycle. */
export function shortMonths(span: Span): number | null {
  if (span.k > 0) return null
  const months = monthsBetween(span.start, addDays(span.regularEnd, 1))
  return months < span.months ? months : null
}

/** `parts` of a full cycle, for this one: by its whole months. */
export function proRated(parts: Parts, rule: FirstCycle | undefined, span: Span): Parts {
  const months = shortMonths(span)
  if (months === null || rule?.proRated.value !== true) return parts
  return rounded(shareOf(parts, months / span.months), rule.rounding?.value ?? null)
}
