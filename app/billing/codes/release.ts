import type { Day } from '../claim/day.ts'

/** The code tables there are, by the name that their files and imports have. */
export const TABLE_NAMES = [
  'icd10cm',
  'hcpcs',
  'procedures',
  'fees',
  'gpci',
  'ptp',
  'mue',
  'addons',
  'places',
  'modifiers',
  'adjustments',
  'remarks',
  'taxonomies',
] as const
/** The name of a code table, as a curated file’s name begins with it: "mue" of "mue@2024Q3.csv". */
export type TableName = (typeof TABLE_NAMES)[number]

/** One edition of a code table, and the days for which it stands. */
export interface Release {
  readonly table: TableName
  /** As its publisher counts: "2026", "2024Q3", "RVU25D". */
  readonly name: string
  /** First and last day of service it is for; null: not limited on that side. */
  readonly from: Day | null
  readonly to: Day | null
  readonly source: string
}

/** Days on which something is in force. */
export interface Term {
  readonly from: Day | null
  readonly to: Day | null
}

export const isIn = ({ from, to }: Term, on: Day): boolean =>
  (from === null || from <= on) && (to === null || on <= to)

/** Earlier beginnings first; a term without a beginning before all. */
export const byBeginning = (a: Term, b: Term): number =>
  a.from === b.from ? 0 : (a.from ?? '') < (b.from ?? '') ? -1 : 1

/**
 * The release in force on a day: the one that began last. A newer release ends an older one, even where it is over
 * itself: what it took out does not come back.
 */
export function inForce<T extends Term>(sorted: readonly T[], on: Day): T | null {
  for (let i = sorted.length - 1; i >= 0; i -= 1) {
    const one = sorted[i] as T
    if (one.from === null || one.from <= on) return isIn(one, on) ? one : null
  }
  return null
}
