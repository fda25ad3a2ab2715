import type { Cents } from '../claim/cents.ts'
import type { Day } from '../claim/day.ts'
import type { Exact } from '../claim/exact.ts'

/** A service the plan covers only so often. */
export interface Frequency {
  readonly id: string
  readonly procedures: readonly string[]
  readonly most: number
  /** Per calendar year, or in so many full months. */
  readonly per: { readonly kind: 'year' } | { readonly kind: 'months'; readonly months: number }
}

/** When the payer holds a service medically necessary: one of these diagnoses must be pointed to. */
export interface Policy {
  readonly id: string
  readonly kind: 'NCD' | 'LCD' | 'payer'
  readonly title: string
  readonly procedures: readonly string[]
  /** Codes or beginnings of codes. */
  readonly diagnoses: readonly string[]
  readonly from: Day | null
  readonly to: Day | null
}

/** What a member's plan covers and what of it the member has used. */
export interface Benefits {
  readonly from: Day | null
  readonly to: Day | null
  readonly deductible: Cents
  readonly deductibleMet: Cents
  /** The member's share after the deductible, as a decimal: 0.2. */
  readonly coinsurance: Exact
  /** By code; a copay takes the place of the coinsurance. */
  readonly copays: readonly { readonly procedures: readonly string[]; readonly amount: Cents }[]
  readonly copayBeforeDeductible: boolean
  readonly outOfPocket: Cents | null
  readonly outOfPocketMet: Cents
  /** Paid in full, without cost share. */
  readonly preventive: readonly string[]
  readonly excluded: readonly string[]
  readonly frequencies: readonly Frequency[]
  readonly policies: readonly Policy[]
  readonly authorizations: readonly {
    readonly number: string
    readonly procedures: readonly string[]
    readonly from: Day
    readonly to: Day
    readonly units: number
  }[]
}
