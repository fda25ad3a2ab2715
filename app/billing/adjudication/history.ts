import type { Cents } from '../claim/cents.ts'
import type { Day } from '../claim/day.ts'
import type { Exact } from '../claim/exact.ts'

/** A line that this payer has processed before for the same patient. */
export interface PastLine {
  readonly claim: string
  /** The payer's own number of that claim. */
  readonly control: string
  readonly from: Day
  readonly through: Day
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly place: string
  readonly units: Exact
  readonly charge: Cents
  readonly paid: Cents
  readonly outcome: 'paid' | 'denied' | 'pending' | 'voided'
  readonly rendering: string
  readonly billing: string
  readonly specialty: string
  readonly diagnoses: readonly string[]
  /** The day of its remittance, where that is known. */
  readonly decided?: Day
}
