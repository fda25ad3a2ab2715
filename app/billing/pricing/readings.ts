/**
 * Services that numbers split, not modifiers (PC/TC indicator 4), as far as other services of the day reduce them: which
 * numbers are their reading alone. The rest of the whole is its technical part: in the fee schedule of October 2025
 * (PPRRVU2025) the values of the parts add up to those of the whole.
 */
export const READINGS: Readonly<Record<string, readonly string[]>> = {
  ...{ '93000': ['93010'], '93015': ['93016', '93018'], '93040': ['93042'], '93224': ['93227'] },
  ...{ '93241': ['93244'], '93245': ['93248'], '93268': ['93272'], '93784': ['93790'] },
}
