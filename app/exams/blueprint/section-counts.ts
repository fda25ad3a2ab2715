import { roundQuotas } from './apportion.ts'
import type { Blueprint } from './blueprint.ts'

/** Whether the bank can give exactly `count` questions of `section`; cases are drawn whole, so not every count can be. */
export type Attainable = (section: string, count: number) => boolean

interface Choice {
  readonly cost: number
  readonly counts: readonly number[]
}

/**
 * How many scored questions each section gives, in the order of the blueprint; they add up to `scored` exactly.
 * Counts stand. Ranges are solved exactly: of all ways to fill them that the bank can meet, the one nearest to their
 * middles (least squares). Percentages are quotas of `scored`, rounded by the largest remainder into what is left.
 * Null when no way fits.
 */
export function sectionCounts(
  blueprint: Blueprint,
  attainable: Attainable = () => true,
): ReadonlyMap<string, number> | null {
  const scored = blueprint.scored.value
  const shares = Object.entries(blueprint.sections)
  const ranges = shares.flatMap(([id, s]) => ('range' in s ? [{ id, range: s.range }] : []))
  const quotas = shares.flatMap(([id, s]) =>
    'percent' in s ? [{ id, quota: (s.percent * scored) / 100 }] : [],
  )
  const fixed = shares.reduce((sum, [, s]) => sum + ('count' in s ? s.count : 0), 0)

  let best: { cost: number; ranged: readonly number[]; rounded: readonly number[] } | null = null
  for (const [sum, choice] of waysToFill(ranges, attainable)) {
    const rest = scored - fixed - sum
    const rounded =
      quotas.length === 0
        ? rest === 0
          ? []
          : null
        : roundQuotas(
            quotas.map((q) => q.quota),
            rest,
          )
    if (!rounded) continue
    const cost = choice.cost + quotas.reduce((all, q, i) => all + (q.quota - (rounded[i] ?? 0)) ** 2, 0)
    if (!best || cost < best.cost - 1e-9) best = { cost, ranged: choice.counts, rounded }
  }
  if (!best) return null
  const counts = new Map<string, number>()
  let r = 0
  let q = 0
  for (const [id, share] of shares)
    counts.set(
      id,
      ('count' in share ? share.count : 'range' in share ? best.ranged[r++] : best.rounded[q++]) ?? 0,
    )
  return counts
}

/** For every sum that the ranges can give together, the way nearest to their middles. */
function waysToFill(
  ranges: readonly { readonly id: string; readonly range: readonly [number, number] }[],
  attainable: Attainable,
): ReadonlyMap<number, Choice> {
  let ways = new Map<number, Choice>([[0, { cost: 0, counts: [] }]])
  for (const { id, range } of ranges) {
    const [from, to] = range
    const next = new Map<number, Choice>()
    for (let n = from; n <= to; n++) {
      if (!attainable(id, n)) continue
      const off = (n - (from + to) / 2) ** 2
      for (const [sum, way] of ways) {
        const cost = way.cost + off
        const known = next.get(sum + n)
        if (!known || cost < known.cost) next.set(sum + n, { cost, counts: [...way.counts, n] })
      }
    }
    ways = next
  }
  return new Map([...ways].sort(([a], [b]) => a - b))
}
