import type { Cents } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import type { Benefits } from '../../coverage/benefits.ts'
import type { Part } from './eligibility.ts'

/** One person whom a plan covers, as the payer has them on file. */
export interface EnrolledPerson {
  readonly last: string
  readonly first: string
  readonly middle?: string
  readonly birth: Day
  readonly sex: 'F' | 'M' | 'U'
  /** Of dependents: 01 spouse, 19 child, 34 other adult, G8 other. */
  readonly relationship?: string
}

/** A member with what the plan gives them and those insured with them. */
export interface Member extends EnrolledPerson {
  readonly memberId: string
  readonly group?: string
  readonly dependents: readonly EnrolledPerson[]
  /** Name of the plan (EB05), and its kind (EB04: MB Medicare B, C1 commercial, HM HMO, MC Medicaid, 12 …). */
  readonly plan: string
  readonly insurance?: string
  readonly benefits: Benefits
  /** Kinds of service (EB03) the plan does not cover at all: 35 dental, AL vision … */
  readonly notCovered?: readonly string[]
  /** Codes for which the payer wants an authorization. */
  readonly authorized?: readonly string[]
  readonly primaryCare?: { readonly last: string; readonly first?: string; readonly npi: string }
  /** Other plans, and whether they pay before this one. */
  readonly others?: readonly {
    readonly payer: { readonly id: string; readonly name: string }
    readonly memberId?: string
    readonly isFirst: boolean
  }[]
}

/** What a payer knows when it answers eligibility inquiries: data, one for each payer of the sandbox. */
export interface Enrolment {
  readonly payer: { readonly id: string; readonly name: string; readonly phone?: string }
  /** NPIs it has on file; null: any that is valid. */
  readonly providers: readonly string[] | null
  readonly members: readonly Member[]
  /** How many days ahead and back it answers for; null: without limit. */
  readonly ahead: number | null
  readonly back: number | null
  /** Its system does not answer. */
  readonly isDown?: boolean
}

/** What of the deductible and of the out-of-pocket limit is left: never less than nothing. */
export const left = (limit: Cents, met: Cents): Cents => Math.max(0, limit - met) as Cents

/** Codes of office visits: what kind of service 98 means where copays are by code. */
export const OFFICE_VISITS: readonly string[] = [
  ...['99202', '99203', '99204', '99205', '99211', '99212', '99213', '99214', '99215'],
]

/** The payer as it calls itself in answers. */
export const payerPart = ({ payer }: Enrolment): Part => ({
  ...{ role: 'PR', kind: 'organization', name: payer.name, idKind: 'PI', id: payer.id },
})
