import type { Cents } from '../claim/cents.ts'
import type { Exact } from '../claim/exact.ts'
import type { Priced, Service } from './price-service.ts'
import type { Step } from './step.ts'

/** A line among the others of its day, by the same practitioner, on its way to its amount. */
export interface DayLine {
  /** Its number on the claim, from 1. */
  readonly n: number
  readonly charge: Cents
  readonly service: Service
  readonly priced: Priced
  readonly amount: Cents
  readonly steps: readonly Step[]
}

/** How many of its units count one by one in a ranking; fractions count as one more. */
export function unitsOf({ units, scale }: Exact): number {
  if (scale === 0) return Number(units)
  const by = 10n ** BigInt(scale)
  return Number((units + by - 1n) / by)
}

/** The line with another amount, and why. */
export const reduced = (line: DayLine, step: Step): DayLine => ({
  ...line,
  amount: step.amount,
  steps: [...line.steps, step],
})

/** The largest fee first; between equals the higher charge, and then what stands first on the claim. */
export const byAmount = (a: DayLine, b: DayLine): number =>
  b.priced.each - a.priced.each || b.charge - a.charge || a.n - b.n
