import { seeded } from '#kernel/random.ts'
import type { Blueprint } from '../blueprint/blueprint.ts'
import type { BankIndex } from './bank-index.ts'
import { areNear, poolOf } from './bank-index.ts'
import { countsToday } from './draw-at-most.ts'
import type { Graph } from './independent-totals.ts'
import { components, independentTotals } from './independent-totals.ts'
import { largestGround, SEARCH_BUDGET } from './largest-ground.ts'

/** How many questions a section gives, from draw to draw; null: not the same from draw to draw, and not known better. */
export type Between = readonly [low: number, high: number] | null

/**
 * Between which numbers the questions of each section lie, whatever the seed and whatever the person has seen. Where two
 * that may not meet stand in different sections, either may be drawn; the total stays the same. When everything that can
 * meet is asked the numbers are exact: of each tangle across sections all largest ways to take it were looked at. When
 * the bank holds more than is asked, and in a tangle too large to look through, it is only known whether they can vary.
 */
export function countsBetween(blueprint: Blueprint, index: BankIndex): ReadonlyMap<string, Between> {
  const counts = countsToday(blueprint, index)
  const sections = [...counts.keys()]
  const most = blueprint.scored.value
  const asksAll = largestGround(index, { sections, most }, new Map(), seeded(blueprint.id)).questions <= most
  const graph = graphOf(index, sections, asksAll)
  const bounds = new Map<string, Between>(sections.map((section) => [section, [0, 0]]))
  const sectionOf = (unit: number) => index.entries[unit]?.section ?? ''
  for (const part of components(graph)) {
    const own = [...new Set(part.map(sectionOf))]
    if (!asksAll && own.length === 1) continue
    for (const section of asksAll ? own : sections) {
      const known = bounds.get(section) ?? null
      const more = known && asksAll ? sharesOf(graph, part, (unit) => sectionOf(unit) === section) : null
      bounds.set(section, known && more && [known[0] + more[0], known[1] + more[1]])
    }
  }
  if (asksAll) return bounds
  return new Map(sections.map((s) => [s, bounds.get(s) ? [counts.get(s) ?? 0, counts.get(s) ?? 0] : null]))
}

function graphOf(index: BankIndex, sections: readonly string[], withMissed: boolean): Graph {
  const units = sections.flatMap((section) => [...poolOf(index, section).units])
  const missed = new Map<number, number[]>()
  // The near-duplicates that the index missed, as the draw itself looks for them when it asks all there is.
  if (withMissed)
    for (const [i, one] of units.entries())
      for (const other of units.slice(i + 1))
        if (areNear(index, one, other)) {
          missed.set(one, [...(missed.get(one) ?? []), other])
          missed.set(other, [...(missed.get(other) ?? []), one])
        }
  return {
    units,
    sizeOf: (unit) => index.entries[unit]?.size ?? 0,
    costOf: () => 0,
    rivalsOf: (unit) => [...(index.rivals.get(unit) ?? []), ...(missed.get(unit) ?? [])],
  }
}

/** The least and the most that the units counted give in the largest ways to take a tangle. */
function sharesOf(graph: Graph, part: readonly number[], isCounted: (unit: number) => boolean): Between {
  const size = (unit: number) => (isCounted(unit) ? graph.sizeOf(unit) : 0)
  const cheapest = (costOf: Graph['costOf']) => {
    const found = independentTotals({ ...graph, costOf }, part, Number.POSITIVE_INFINITY, SEARCH_BUDGET)
    if (!found.complete) return null
    return found.bundles.reduce((best, other) => (other.total > best.total ? other : best)).cost
  }
  const low = cheapest(size)
  const high = cheapest((unit) => -size(unit))
  return low === null || high === null ? null : [low, -high]
}
