/** The codes for an office visit that runs long: CPT's, and the one that Medicare takes in its place. */
export type ProlongedCode = '99417' | 'G2212'
export const isProlongedCode = (code: string): code is ProlongedCode => code === '99417' || code === 'G2212'

/** A started step does not count: whole 15 minutes only. */
const STEP = 15
/**
 * The minute from which steps are counted. CPT counts from the least time of the highest level (60 new, 40 established),
 * so that its first unit is reached at 75 and 55; Medicare from the longest (74 and 54), first reached at 89 and 69.
 */
const BEGINS = {
  '99417': { new: 60, established: 40 },
  G2212: { new: 74, established: 54 },
} as const

/**
 * How many units of prolonged time the minutes of a visit's day support; the visit must be of the highest level, by time.
 * units99417 = ⌊(t − 60|40) / 15⌋, unitsG2212 = ⌊(t − 74|54) / 15⌋, never below 0.
 * Source: CY 2021 Physician Fee Schedule final rule; CPT prolonged service rules of 2021 (facts only).
 */
export function prolongedUnits(code: ProlongedCode, isNew: boolean, minutes: number): number {
  const over = minutes - BEGINS[code][isNew ? 'new' : 'established']
  return over >= STEP && Number.isFinite(over) ? Math.floor(over / STEP) : 0
}
