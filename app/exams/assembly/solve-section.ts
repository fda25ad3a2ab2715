import type { Bundle, Graph } from './independent-totals.ts'
import { components, independentTotals } from './independent-totals.ts'

/** What one section can give. `units` is null when `wanted` is out of reach; `most` is the largest total within reach. */
export interface SectionSolution {
  readonly units: readonly number[] | null
  readonly most: number
  /** False when a tangle of rivals was too large to search through: "out of reach" is then not proven. */
  readonly complete: boolean
}

/** Steps of search in one tangle of rivals: enough for every tangle of 16 units. */
const BUDGET = 100_000

/**
 * Finds units without rivals among them that give exactly `wanted` questions, at the least cost, or proves that there
 * are none: the exact way, for when drawing got stuck. Every tangle of rivals is searched for the totals it can give;
 * the totals are then combined as in a knapsack. Ties fall to what comes first in `graph.units`.
 */
export function solveSection(graph: Graph, wanted: number): SectionSolution {
  let complete = true
  const groups: (readonly Bundle[])[] = []
  const alone = new Map<number, Bundle[]>()
  for (const part of components(graph)) {
    const [unit] = part
    if (part.length === 1 && unit !== undefined) {
      const total = graph.sizeOf(unit)
      const same = alone.get(total) ?? []
      same.push({ total, cost: graph.costOf(unit), units: [unit] })
      alone.set(total, same)
    } else {
      const found = independentTotals(graph, part, wanted, BUDGET)
      complete &&= found.complete
      groups.push(found.bundles)
    }
  }
  for (const [size, bundles] of alone) {
    const cheapest = bundles.sort((a, b) => a.cost - b.cost).slice(0, Math.floor(wanted / size))
    for (const bundle of cheapest) groups.push([bundle])
  }
  return { ...combine(groups, wanted), complete }
}

/** Takes at most one bundle of every group so that they add up to `wanted`, at the least cost. */
function combine(groups: readonly (readonly Bundle[])[], wanted: number): Omit<SectionSolution, 'complete'> {
  const cost = Array.from({ length: wanted + 1 }, (_, n) => (n === 0 ? 0 : Number.POSITIVE_INFINITY))
  const taken = groups.map((bundles) => {
    const before = [...cost]
    const here = new Map<number, Bundle>()
    for (const bundle of bundles) {
      for (let n = bundle.total; n <= wanted; n++) {
        const sum = (before[n - bundle.total] ?? Number.POSITIVE_INFINITY) + bundle.cost
        if (sum >= (cost[n] ?? Number.POSITIVE_INFINITY)) continue
        cost[n] = sum
        here.set(n, bundle)
      }
    }
    return here
  })
  const most = cost.reduce((top, sum, n) => (Number.isFinite(sum) ? n : top), 0)
  if (!Number.isFinite(cost[wanted] ?? Number.POSITIVE_INFINITY)) return { units: null, most }
  const units: number[] = []
  let left = wanted
  for (const here of taken.reverse()) {
    const bundle = here.get(left)
    if (!bundle) continue
    units.push(...bundle.units)
    left -= bundle.total
  }
  return { units, most }
}
