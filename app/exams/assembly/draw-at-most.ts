import type { Random } from '#kernel/random.ts'
import { seeded } from '#kernel/random.ts'
import type { Blueprint } from '../blueprint/blueprint.ts'
import { sharesWithin, weightOf } from '../blueprint/shares-within.ts'
import type { BankIndex } from './bank-index.ts'
import { areNear } from './bank-index.ts'
import { drawAll } from './draw-all.ts'
import type { Seen } from './draw-section.ts'
import type { Ground } from './largest-ground.ts'
import { largestGround } from './largest-ground.ts'
import { reachableTotals } from './reachable.ts'
import { solveSection } from './solve-section.ts'

type Units = ReadonlyMap<string, readonly number[]>

/**
 * Draws as many questions as the bank holds without repeats or pairs that may not meet, at most those the blueprint
 * asks for. When it holds no more than that, everything is asked; when it holds more, the sections share the number in
 * proportion, as far as each has enough.
 */
export function drawAtMost(
  blueprint: Blueprint,
  index: BankIndex,
  seen: Seen,
  random: (what: string) => Random,
): Units {
  const sections = Object.keys(blueprint.sections)
  const most = blueprint.scored.value
  const ground = largestGround(index, { sections, most }, seen, random('ground'))
  const all = bySection(index, sections, ground)
  if (ground.questions <= most) return all
  const wanted = countsWithin(blueprint, index, all)
  return drawAll(blueprint, index, wanted, seen, random) ?? partOfGround(index, all, wanted)
}

/** How many questions each section would give today, whoever asks; the same for every seed. */
export function countsToday(blueprint: Blueprint, index: BankIndex): ReadonlyMap<string, number> {
  const sections = Object.keys(blueprint.sections)
  const most = blueprint.scored.value
  const ground = largestGround(index, { sections, most }, new Map(), seeded(blueprint.id))
  const all = bySection(index, sections, ground)
  if (ground.questions > most) return countsWithin(blueprint, index, all)
  return new Map([...all].map(([section, units]) => [section, sizeOf(index, units)]))
}

const sizeOf = (index: BankIndex, units: readonly number[]): number =>
  units.reduce((sum, unit) => sum + (index.entries[unit]?.size ?? 0), 0)

const bySection = (index: BankIndex, sections: readonly string[], { units }: Ground): Units =>
  new Map(
    sections.map((section) => [section, units.filter((unit) => index.entries[unit]?.section === section)]),
  )

/** Each section's share of the whole, lowered where cases drawn whole do not add up to it; what that leaves goes to others. */
function countsWithin(blueprint: Blueprint, index: BankIndex, all: Units): ReadonlyMap<string, number> {
  const weights = Object.values(blueprint.sections).map(weightOf)
  const available = [...all.values()].map((units) => sizeOf(index, units))
  const shares = sharesWithin(blueprint.scored.value, weights, available)
  const reach = [...all.values()].map((units, i) => {
    const sizes = new Map<number, number>()
    for (const unit of units) {
      const size = index.entries[unit]?.size ?? 0
      sizes.set(size, (sizes.get(size) ?? 0) + 1)
    }
    return reachableTotals(sizes, available[i] ?? 0)
  })
  const counts = shares.map((share, i) => (reach[i] ?? []).lastIndexOf(true, share))
  let left = blueprint.scored.value - counts.reduce((a, b) => a + b, 0)
  for (const [i, count] of counts.entries()) {
    const raised = (reach[i] ?? []).lastIndexOf(true, count + left)
    left -= raised - count
    counts[i] = raised
  }
  return new Map([...all.keys()].map((section, i) => [section, counts[i] ?? 0]))
}

/** The same numbers from units that can all meet each other: always possible, though it looks at no difficulty. */
function partOfGround(index: BankIndex, all: Units, wanted: ReadonlyMap<string, number>): Units {
  const chosen: number[] = []
  const out = new Map<string, readonly number[]>()
  for (const [section, units] of all) {
    const graph = {
      units: units.filter((unit) => !chosen.some((other) => areNear(index, unit, other))),
      sizeOf: (unit: number) => index.entries[unit]?.size ?? 0,
      costOf: () => 0,
      rivalsOf: () => [],
    }
    const found = solveSection(graph, wanted.get(section) ?? 0).units ?? []
    chosen.push(...found)
    out.set(section, found)
  }
  return out
}
