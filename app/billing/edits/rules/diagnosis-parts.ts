import type { Day } from '../../claim/day.ts'
import { addYears } from '../../claim/day.ts'
import type { Tables } from '../../codes/tables.ts'
import type { ClaimChange } from '../sample.ts'

/** The sample claim with these diagnoses, every line pointing to the first. */
export const diagnosed = (...diagnoses: readonly string[]): ClaimChange => ({
  diagnoses,
  lines: [{ from: '2025-10-15', procedure: '99213', pointers: [1], charge: '150.00', units: '1' }],
})

/**
 * Whether a heading of today was a code for claims a year ago: it has ended, and codes below it have taken its place
 * (B88.0 on October 1, 2025).
 */
export const hasEnded = (code: string, on: Day, tables: Tables): boolean =>
  tables.diagnosis(code, addYears(on, -1))?.billable === true

/** How a front end tells of a diagnosis: the first one has a status of its own. */
export const statusOfDiagnosis = (at: number): string => (at === 0 ? 'A7:254' : 'A7:255')

/** "M1711" as people write it: "M17.11". */
export const dotted = (code: string): string =>
  code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code
