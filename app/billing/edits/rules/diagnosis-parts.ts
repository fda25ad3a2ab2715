import type { ClaimChange } from '../sample.ts'

/** The sample claim with these diagnoses, every line pointing to the first. */
export const diagnosed = (...diagnoses: readonly string[]): ClaimChange => ({
  diagnoses,
  lines: [{ from: '2025-10-15', procedure: '99213', pointers: [1], charge: '150.00', units: '1' }],
})

/** "M1711" as people write it: "M17.11". */
export const dotted = (code: string): string =>
  code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code
