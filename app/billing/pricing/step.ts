import type { Cents } from '../claim/cents.ts'
import { dollars } from '../claim/cents.ts'

/** One step of an amount's derivation: what was done, the arithmetic, what it came to, and who says so. */
export interface Step {
  /** "Fee schedule amount, non-facility", "Both sides: 150 % (50)". */
  readonly what: string
  /** "(1.3 × 1 + 1.35 × 0.911 + 0.1 × 1.033) × 32.3465". */
  readonly how: string
  readonly amount: Cents
  readonly source: string
  /** The rule of the catalogue by which other lines of the day changed the amount: "E11", "E12", "E13". */
  readonly rule?: string
}

/** An amount with the way to it. */
export interface Derived {
  readonly amount: Cents
  readonly steps: readonly Step[]
}

/** A step as one line, amounts in dollars: "Both sides: 150 % (50): 60.54 × 1.5 = 90.81". */
export const stepInWords = ({ what, how, amount }: Step): string => `${what}: ${how} = ${dollars(amount)}`
