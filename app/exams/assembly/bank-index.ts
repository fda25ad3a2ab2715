import type { BankEntry } from '#curriculum'
import { isNear } from '#curriculum'
import { findRivals } from './find-rivals.ts'

/** The live units of one section, sorted into strata; numbers are positions in `BankIndex.entries`. */
export interface SectionPool {
  readonly section: string
  readonly units: readonly number[]
  /** By objective, then by difficulty (1 at position 0). */
  readonly strata: ReadonlyMap<string, readonly Int32Array[]>
  /** How many units there are of each size; a case has as many questions as parts. */
  readonly sizes: ReadonlyMap<number, number>
  readonly questions: number
  readonly drafts: number
  readonly retired: number
}

/** A bank prepared for assembly. Costs about a second for 100,000 items; assembling from it costs milliseconds. */
export interface BankIndex {
  readonly entries: readonly BankEntry[]
  /** The live claim tasks by section, apart from all else: only a blueprint that asks for them gets any. */
  readonly claims: ReadonlyMap<string, readonly BankEntry[]>
  readonly sections: ReadonlyMap<string, SectionPool>
  /** Units that may not be in one form with the unit: declared enemies (both ways) and near-duplicates. */
  readonly rivals: ReadonlyMap<number, readonly number[]>
}

export const EMPTY_POOL: Omit<SectionPool, 'section'> = {
  units: [],
  strata: new Map(),
  sizes: new Map(),
  questions: 0,
  drafts: 0,
  retired: 0,
}

export const poolOf = (index: BankIndex, section: string): SectionPool =>
  index.sections.get(section) ?? { ...EMPTY_POOL, section }

interface Growing {
  units: number[]
  strata: Map<string, number[][]>
  sizes: Map<number, number>
  questions: number
  drafts: number
  retired: number
}

/**
 * Prepares a bank: only live items can be drawn; drafts and retired ones are counted, so that a shortfall can name them.
 * @param templates whether items of templates are in it
 */
export function indexBank(all: readonly BankEntry[], { templates = false } = {}): BankIndex {
  const bank = templates ? all : all.filter((entry) => !entry.isTemplate)
  const live = bank.filter((entry) => entry.status === 'live')
  const entries = live.filter((entry) => entry.type !== 'claim')
  const claims = new Map<string, BankEntry[]>()
  for (const entry of live)
    if (entry.type === 'claim') claims.set(entry.section, [...(claims.get(entry.section) ?? []), entry])
  const growing = new Map<string, Growing>()
  const at = (section: string): Growing => {
    const known = growing.get(section)
    if (known) return known
    const fresh: Growing = {
      units: [],
      strata: new Map(),
      sizes: new Map(),
      questions: 0,
      drafts: 0,
      retired: 0,
    }
    growing.set(section, fresh)
    return fresh
  }
  for (const entry of bank) {
    if (entry.type === 'claim') continue
    if (entry.status === 'draft') at(entry.section).drafts += entry.size
    if (entry.status === 'retired') at(entry.section).retired += entry.size
  }
  entries.forEach((entry, unit) => {
    const pool = at(entry.section)
    pool.units.push(unit)
    pool.questions += entry.size
    pool.sizes.set(entry.size, (pool.sizes.get(entry.size) ?? 0) + 1)
    const strata = pool.strata.get(entry.objective) ?? [[], [], [], [], []]
    strata[difficultyOf(entry) - 1]?.push(unit)
    pool.strata.set(entry.objective, strata)
  })
  const sections = new Map<string, SectionPool>()
  for (const [section, { strata, ...rest }] of growing) {
    const packed = [...strata].map(
      ([objective, lists]) => [objective, lists.map((l) => Int32Array.from(l))] as const,
    )
    sections.set(section, { ...rest, section, strata: new Map(packed) })
  }
  return { entries, claims, sections, rivals: findRivals(entries) }
}

/** 1 to 5; a case stands where the mean of its parts falls. */
export const difficultyOf = (entry: BankEntry): number =>
  Math.min(5, Math.max(1, Math.round(entry.difficulty)))

/** Whether two units ask nearly the same. Units without a signature are alike to none. */
export function areNear(index: BankIndex, a: number, b: number): boolean {
  const one = index.entries[a]?.signature ?? []
  const other = index.entries[b]?.signature ?? []
  return one.length > 0 && other.length > 0 && isNear(one, other)
}
