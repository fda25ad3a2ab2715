import { apportion } from './apportion.ts'
import type { SectionShare } from './blueprint.ts'

/** What a section's share weighs against the others, when the shares are weights. */
export const weightOf = (share: SectionShare): number =>
  'count' in share ? share.count : 'percent' in share ? share.percent : (share.range[0] + share.range[1]) / 2

/**
 * Shares `total` among sections in proportion to their weights, none getting more than it has: a section whose
 * proportion is more than it has gives all of it, and the others share the rest. Where every section has enough, each
 * is within one question of its proportion. Adds up to `total`, or to all there is when that is less.
 */
export function sharesWithin(
  total: number,
  weights: readonly number[],
  available: readonly number[],
): readonly number[] {
  const given = available.map(() => 0)
  let open = available.map((_, i) => i)
  let left = Math.min(
    total,
    available.reduce((a, b) => a + b, 0),
  )
  while (open.length > 0) {
    const sum = open.reduce((all, i) => all + (weights[i] ?? 0), 0)
    const isShort = (i: number) => (left * (weights[i] ?? 0)) / sum >= (available[i] ?? 0)
    const short = open.filter(isShort)
    if (short.length === 0) break
    for (const i of short) given[i] = available[i] ?? 0
    left -= short.reduce((all, i) => all + (available[i] ?? 0), 0)
    open = open.filter((i) => !short.includes(i))
  }
  const shares = apportion(
    left,
    open.map((i) => weights[i] ?? 0),
  )
  for (const [k, i] of open.entries()) given[i] = shares[k] ?? 0
  return given
}
