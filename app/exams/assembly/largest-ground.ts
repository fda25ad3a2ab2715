import type { Random } from '#kernel/random.ts'
import type { BankIndex } from './bank-index.ts'
import { areNear, poolOf } from './bank-index.ts'
import type { Seen } from './draw-section.ts'
import type { Graph } from './independent-totals.ts'
import { components, independentTotals } from './independent-totals.ts'

/** Steps of search in one tangle of rivals: enough for every tangle of 16 units. */
export const SEARCH_BUDGET = 100_000

/** Units in which no two may not meet, and how many questions they are. */
export interface Ground {
  readonly units: readonly number[]
  readonly questions: number
}

/**
 * The largest set of units of these sections in which no two may not meet: all that a form without repeats could ask.
 * Every tangle of rivals is searched for its largest part, of equal ones the one with the least that was seen; chance
 * decides between equals. In a tangle too large to search through it is the largest part that was found. When it is
 * more than `most` questions the rare near-duplicates that the index missed are not looked for: drawing will.
 */
export function largestGround(
  index: BankIndex,
  { sections, most }: { readonly sections: readonly string[]; readonly most: number },
  seen: Seen,
  random: Random,
): Ground {
  const missed = new Map<number, number[]>()
  const graph: Graph = {
    units: random.shuffle(sections.flatMap((section) => [...poolOf(index, section).units])),
    sizeOf: (unit) => index.entries[unit]?.size ?? 0,
    costOf: (unit) => (seen.has(index.entries[unit]?.id ?? '') ? 1 : 0),
    rivalsOf: (unit) => [...(index.rivals.get(unit) ?? []), ...(missed.get(unit) ?? [])],
  }
  for (;;) {
    const units = components(graph).flatMap((part) => largestOf(graph, part))
    const questions = units.reduce((sum, unit) => sum + graph.sizeOf(unit), 0)
    const clash = questions > most ? null : nearPair(index, units)
    if (!clash) return { units, questions }
    const [a, b] = clash
    missed.set(a, [...(missed.get(a) ?? []), b])
    missed.set(b, [...(missed.get(b) ?? []), a])
  }
}

function largestOf(graph: Graph, part: readonly number[]): readonly number[] {
  if (part.length === 1) return part
  const { bundles } = independentTotals(graph, part, Number.POSITIVE_INFINITY, SEARCH_BUDGET)
  return bundles.reduce((best, other) => (other.total > best.total ? other : best)).units
}

/** Two units that ask nearly the same and were not found to be rivals before: one such pair in a thousand is missed. */
function nearPair(index: BankIndex, units: readonly number[]): readonly [number, number] | null {
  for (const [i, unit] of units.entries())
    for (let k = i + 1; k < units.length; k++) {
      const other = units[k] ?? unit
      if (areNear(index, unit, other)) return [unit, other]
    }
  return null
}
