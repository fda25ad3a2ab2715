import type { Random } from '#kernel/random.ts'
import { seeded } from '#kernel/random.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { apportion } from '../blueprint/apportion.ts'
import type { Blueprint } from '../blueprint/blueprint.ts'
import { sectionCounts } from '../blueprint/section-counts.ts'
import type { BankIndex } from './bank-index.ts'
import { poolOf } from './bank-index.ts'
import { difficultyTally } from './difficulty-tally.ts'
import type { Seen } from './draw-section.ts'
import { drawSection } from './draw-section.ts'
import { explainShortfalls } from './explain-shortfalls.ts'
import type { DrawnUnit, FormPlan } from './form.ts'
import { isReachable } from './reachable.ts'
import type { Shortfall } from './shortfall.ts'
import { NONE_EXCLUDED, shortfall } from './shortfall.ts'
import { solveForm } from './solve-form.ts'
import { splitPretest } from './split-pretest.ts'

export interface AssemblyWish {
  /** The same seed, bank and history give the same form on every machine. */
  readonly seed: number | string
  readonly seen?: Seen
}

/**
 * Draws a form that meets the blueprint exactly, or says precisely why the bank cannot give one: every section that
 * falls short, with what was left out. No two units that may not be together; objectives and difficulties spread;
 * what the person has not seen first. Drawing at random nearly always succeeds; when it gets stuck, the form is
 * solved exactly.
 */
export function assembleForm(
  blueprint: Blueprint,
  index: BankIndex,
  { seed, seen = new Map() }: AssemblyWish,
): Result<FormPlan, readonly Shortfall[]> {
  const counts = sectionCounts(blueprint, (section, n) => isReachable(poolOf(index, section).sizes, n))
  if (!counts) return fail(noCounts(blueprint, index, seen))
  const sections = [...counts.keys()]
  const extra = apportion(blueprint.pretest.value, [...counts.values()])
  const wanted = new Map(sections.map((id, i) => [id, (counts.get(id) ?? 0) + (extra[i] ?? 0)]))

  const random = (what: string) => seeded(`${seed}/${what}`)
  let units = drawAll(blueprint, index, wanted, seen, random)
  if (!units) {
    const solution = solveForm(index, wanted, seen, random('solve'))
    if (solution.kind !== 'found') return fail(explainShortfalls(index, wanted, solution))
    units = solution.units
  }

  const drawn: DrawnUnit[] = []
  for (const [i, section] of sections.entries()) {
    const asked = random(`arrange/${section}`).shuffle(units.get(section) ?? [])
    const pretest = splitPretest(asked, (unit) => index.entries[unit]?.size ?? 0, extra[i] ?? 0)
    if (!pretest) return fail([pretestShort(section, extra[i] ?? 0)])
    for (const unit of asked) {
      const entry = index.entries[unit]
      if (!entry) continue
      const { id: item, revision, size } = entry
      drawn.push({ section, item, revision, size, pretest: pretest.has(unit) })
    }
  }
  return ok({ exam: blueprint.id, seed: String(seed), units: drawn })
}

/** Draws the sections one by one, those with the least to spare first; null when one of them gets stuck. */
function drawAll(
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

/** The shares cannot be filled from this bank: names the sections that are short of their plain share, or the sum. */
function noCounts(blueprint: Blueprint, index: BankIndex, seen: Seen): readonly Shortfall[] {
  const plain = sectionCounts(blueprint) ?? new Map<string, number>()
  const solution = solveForm(index, plain, seen, seeded(''))
  if (solution.kind === 'short') return explainShortfalls(index, plain, solution)
  const available = Object.keys(blueprint.sections).reduce((sum, id) => sum + poolOf(index, id).questions, 0)
  const facts = { section: null, why: 'ranges', excluded: NONE_EXCLUDED, pairs: [] } as const
  return [shortfall({ ...facts, wanted: blueprint.scored.value, available })]
}

const pretestShort = (section: string, wanted: number): Shortfall =>
  shortfall({ section, why: 'case-sizes', wanted, available: 0, excluded: NONE_EXCLUDED, pairs: [] })
