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
  /** How often, where the policy limits that too; missing: as often as needed. */
  readonly frequency?: Pick<Frequency, 'most' | 'per'>
}

/** A cost share that the plan does not ask for, or asks less of, for some services or under a modifier. */
export interface Waiver {
  readonly id: string
  readonly title: string
  /** Empty: any. */
  readonly procedures: readonly string[]
  /** One of them stands on the line; empty: no matter. */
  readonly modifiers: readonly string[]
  /** What the member pays of the allowed amount instead, without deductible and copay: 0, 0.15. */
  readonly coinsurance: Exact
  readonly source: string
}

/** What a member, or a whole family, has to pay in a year and has paid of it. */
export interface YearShare {
  readonly deductible: Cents
  readonly deductibleMet: Cents
  readonly outOfPocket: Cents | null
  readonly outOfPocketMet: Cents
}

/** The same for one calendar year, of the member and of the family. */
export interface PlanYear extends YearShare {
  readonly year: number
  readonly family?: YearShare
}

/** Permission for services, given before them. */
export interface Authorization {
  readonly number: string
  readonly procedures: readonly string[]
  readonly from: Day
  readonly to: Day
  /** How many units are left of it. */
  readonly units: number
}

/** A referral by the primary care provider. */
export interface Referral {
  readonly number: string
  readonly from: Day
  readonly to: Day
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
  readonly authorizations: readonly Authorization[]
  /** Referrals on the plan's file; missing: the plan does not compare numbers. */
  readonly referrals?: readonly Referral[]
  /** What the family shares, beside the member's own amounts: whichever is reached first counts. */
  readonly family?: YearShare
  /** Years whose amounts are others than those above (Medicare's deductible changes every January). */
  readonly years?: readonly PlanYear[]
  readonly waivers?: readonly Waiver[]
  /** A qualified Medicare beneficiary: may not be billed any share (SSA 1902(n)(3)(B)). */
  readonly qmb?: boolean
}
