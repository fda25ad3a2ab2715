import type { Random } from '#kernel/random.ts'
import type { BankIndex } from './bank-index.ts'
import { areNear, poolOf } from './bank-index.ts'
import type { Seen } from './draw-section.ts'
import type { Graph } from './independent-totals.ts'
import type { SectionSolution } from './solve-section.ts'
import { solveSection } from './solve-section.ts'

export type FormSolution =
  | { readonly kind: 'found'; readonly units: ReadonlyMap<string, readonly number[]> }
  /** Some sections cannot be met even alone. */
  | { readonly kind: 'short'; readonly sections: ReadonlyMap<string, SectionSolution> }
  /** Each section can be met alone, but not all together; the pairs that stood in the way. */
  | {
      readonly kind: 'tangled'
      readonly pairs: readonly (readonly [number, number])[]
      readonly proven: boolean
    }

/** How many combinations of exclusions across sections are tried. */
const TRIES = 200
/** The same once a tangle was too large to search through: then nothing can be proven any more. */
const TRIES_IN_THE_DARK = 10

/**
 * Finds a form exactly, or says what makes it impossible. Sections are solved alone; where two of them chose rivals,
 * one of the pair must go, so both ways are tried, depth first. That search is complete: every form leaves out at
 * least one of each pair.
 */
export function solveForm(
  index: BankIndex,
  wanted: ReadonlyMap<string, number>,
  seen: Seen,
  random: Random,
): FormSolution {
  const shuffled = new Map(
    [...wanted.keys()].map((section) => [section, random.shuffle(poolOf(index, section).units)]),
  )
  const solve = (section: string, banned: ReadonlySet<number>): SectionSolution => {
    const graph: Graph = {
      units: (shuffled.get(section) ?? []).filter((unit) => !banned.has(unit)),
      sizeOf: (unit) => index.entries[unit]?.size ?? 0,
      costOf: (unit) => (seen.has(index.entries[unit]?.id ?? '') ? 1 : 0),
      rivalsOf: (unit) => index.rivals.get(unit) ?? [],
    }
    return solveSection(graph, wanted.get(section) ?? 0)
  }

  const alone = new Map([...wanted.keys()].map((section) => [section, solve(section, new Set())]))
  const short = [...alone].filter(([, solution]) => solution.units === null)
  if (short.length > 0) return { kind: 'short', sections: new Map(short) }

  const pairs = new Map<string, readonly [number, number]>()
  let tries = 0
  let complete = [...alone.values()].every((solution) => solution.complete)
  const search = (
    chosen: ReadonlyMap<string, readonly number[]>,
    banned: ReadonlySet<number>,
  ): ReadonlyMap<string, readonly number[]> | null => {
    const clash = findClash(index, chosen)
    if (!clash) return chosen
    pairs.set(clash.join(), clash)
    for (const unit of clash) {
      if (++tries > (complete ? TRIES : TRIES_IN_THE_DARK)) return null
      const section = index.entries[unit]?.section ?? ''
      const without = new Set([...banned, unit])
      const again = solve(section, without)
      complete &&= again.complete
      if (again.units === null) continue
      const found = search(new Map(chosen).set(section, again.units), without)
      if (found) return found
    }
    return null
  }
  const found = search(new Map([...alone].map(([section, { units }]) => [section, units ?? []])), new Set())
  if (found) return { kind: 'found', units: found }
  return { kind: 'tangled', pairs: [...pairs.values()], proven: complete && tries <= TRIES }
}

/** Two chosen units that may not be in one form, if there are any. */
function findClash(
  index: BankIndex,
  chosen: ReadonlyMap<string, readonly number[]>,
): readonly [number, number] | null {
  const all = [...chosen.values()].flat()
  for (const [i, unit] of all.entries()) {
    const rivals = index.rivals.get(unit) ?? []
    for (const other of all.slice(i + 1))
      if (rivals.includes(other) || areNear(index, unit, other)) return [unit, other]
  }
  return null
}
