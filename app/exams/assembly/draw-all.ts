import type { Random } from '#kernel/random.ts'
import type { Blueprint } from '../blueprint/blueprint.ts'
import type { BankIndex } from './bank-index.ts'
import { poolOf } from './bank-index.ts'
import { difficultyTally } from './difficulty-tally.ts'
import type { Seen } from './draw-section.ts'
import { drawSection } from './draw-section.ts'

/** Draws the sections one by one, those with the least to spare first; null when one of them gets stuck. */
export function drawAll(
  blueprint: Blueprint,
  index: BankIndex,
  wanted: ReadonlyMap<string, number>,
  seen: Seen,
  random: (what: string) => Random,
): ReadonlyMap<string, readonly number[]> | null {
  const blocked = new Set<number>()
  const chosen: number[] = []
  const tally = difficultyTally(blueprint.difficulty.value)
  const spare = (section: string) => poolOf(index, section).questions / Math.max(1, wanted.get(section) ?? 0)
  const units = new Map<string, readonly number[]>()
  for (const section of [...wanted.keys()].sort((a, b) => spare(a) - spare(b))) {
    const pool = poolOf(index, section)
    const draw = { index, pool, wanted: wanted.get(section) ?? 0, random: random(`draw/${section}`) }
    const drawn = drawSection({ ...draw, seen, blocked, chosen, tally })
    if (!drawn) return null
    units.set(section, drawn)
  }
  return units
}
