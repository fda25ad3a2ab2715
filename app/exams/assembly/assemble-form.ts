import type { BankEntry } from '#curriculum'
import { seeded } from '#kernel/random.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { apportion } from '../blueprint/apportion.ts'
import type { Blueprint } from '../blueprint/blueprint.ts'
import { claimsOf } from '../blueprint/blueprint.ts'
import { sectionCounts } from '../blueprint/section-counts.ts'
import type { BankIndex } from './bank-index.ts'
import { poolOf } from './bank-index.ts'
import { drawAll } from './draw-all.ts'
import { drawAtMost } from './draw-at-most.ts'
import { drawClaims } from './draw-claims.ts'
import type { Seen } from './draw-section.ts'
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
  if (blueprint.scored.atMost) return assembleAtMost(blueprint, index, { seed, seen })
  const random = (what: string) => seeded(`${seed}/${what}`)
  const counts = sectionCounts(blueprint, (section, n) => isReachable(poolOf(index, section).sizes, n))
  if (!counts) return fail(noCounts(blueprint, index, seen))
  const sections = [...counts.keys()]
  const extra = apportion(blueprint.pretest.value, [...counts.values()])
  const claimsIn = (section: string) => claimsOf(blueprint.sections[section])
  const wanted = new Map(
    sections.map((id, i) => [id, (counts.get(id) ?? 0) - claimsIn(id) + (extra[i] ?? 0)]),
  )

  let units = drawAll(blueprint, index, wanted, seen, random)
  if (!units) {
    const solution = solveForm(index, wanted, seen, random('solve'))
    if (solution.kind !== 'found') return fail(explainShortfalls(index, wanted, solution))
    units = solution.units
  }

  const drawn: DrawnUnit[] = []
  const chosen = [...units.values()].flat().flatMap((unit) => index.entries[unit] ?? [])
  for (const [i, section] of sections.entries()) {
    const asked = random(`arrange/${section}`).shuffle(units.get(section) ?? [])
    const pretest = splitPretest(asked, (unit) => index.entries[unit]?.size ?? 0, extra[i] ?? 0)
    if (!pretest) return fail([pretestShort(section, extra[i] ?? 0)])
    drawn.push(...unitsOf(index, section, asked, pretest))
    if (claimsIn(section) === 0) continue
    const pool = index.claims.get(section) ?? []
    const draw = { claims: pool, wanted: claimsIn(section), chosen, seen }
    const claims = drawClaims({ ...draw, random: random(`claims/${section}`) })
    if (!claims) return fail([claimsShort(section, draw.wanted, pool.length)])
    chosen.push(...claims)
    drawn.push(...claims.map((entry) => unitOf(entry, section, false)))
  }
  return ok({ exam: blueprint.id, seed: String(seed), units: drawn })
}

const NONE: ReadonlySet<number> = new Set()

/** A form of an "at most" exam: whatever the bank holds of it. Only a bank without any question of it falls short. */
function assembleAtMost(
  blueprint: Blueprint,
  index: BankIndex,
  { seed, seen }: Required<AssemblyWish>,
): Result<FormPlan, readonly Shortfall[]> {
  const random = (what: string) => seeded(`${seed}/${what}`)
  const drawn = [...drawAtMost(blueprint, index, seen, random)].flatMap(([section, units]) =>
    unitsOf(index, section, random(`arrange/${section}`).shuffle(units), NONE),
  )
  if (drawn.length === 0) return fail(noCounts(blueprint, index, seen))
  return ok({ exam: blueprint.id, seed: String(seed), units: drawn })
}

const unitsOf = (
  index: BankIndex,
  section: string,
  units: readonly number[],
  pretest: ReadonlySet<number>,
): readonly DrawnUnit[] =>
  units.flatMap((unit) => {
    const entry = index.entries[unit]
    if (!entry) return []
    return [unitOf(entry, section, pretest.has(unit))]
  })

const unitOf = ({ id: item, revision, size }: BankEntry, section: string, pretest: boolean): DrawnUnit => ({
  ...{ section, item, revision, size, pretest },
})

/** The shares cannot be filled from this bank: names the sections that are short of their plain share, or the sum. */
function noCounts(blueprint: Blueprint, index: BankIndex, seen: Seen): readonly Shortfall[] {
  const plain = sectionCounts(blueprint) ?? new Map<string, number>()
  const solution = solveForm(index, plain, seen, seeded(''))
  if (solution.kind === 'short') return explainShortfalls(index, plain, solution)
  const available = Object.keys(blueprint.sections).reduce((sum, id) => sum + poolOf(index, id).questions, 0)
  const facts = { section: null, why: 'ranges', excluded: NONE_EXCLUDED, pairs: [] } as const
  return [shortfall({ ...facts, wanted: blueprint.scored.value, available })]
}

const claimsShort = (section: string, wanted: number, available: number): Shortfall =>
  shortfall({ section, why: 'claims', wanted, available, excluded: NONE_EXCLUDED, pairs: [] })

const pretestShort = (section: string, wanted: number): Shortfall =>
  shortfall({ section, why: 'case-sizes', wanted, available: 0, excluded: NONE_EXCLUDED, pairs: [] })
