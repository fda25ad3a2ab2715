import type { Cents } from '../claim/cents.ts'
import type { Day } from '../claim/day.ts'
import type { Exact } from '../claim/exact.ts'
import type { DecisionMaking } from '../coding/complexity.ts'
import type { DrugUse } from '../coding/drug-units.ts'
import type { SharedVisit } from '../coding/shared-visit.ts'
import type { PayerOrderFacts } from '../coverage/order-facts.ts'

/** Something of each line that the chart knows it of, by line number from 1. */
export type ByLine<T> = Readonly<Record<number, T>>

/** How a service was furnished that is billed in a physician's name, though another did it (42 CFR 410.26). */
export interface IncidentTo {
  /** The physician began this course of care, and still takes part in it. */
  readonly plannedByPhysician: boolean
  readonly newPatient: boolean
  /** The visit was for a problem that the physician has not yet seen. */
  readonly newProblem: boolean
  /** How a physician of the practice was at hand: in the suite, by real-time sound and picture, or not at all. */
  readonly supervision: 'suite' | 'video' | 'none'
  /** Whoever did it costs the practice: employed, leased or contracted. */
  readonly practiceExpense: boolean
}

/** How a service from afar took place: where the patient was, and whether there was a picture. */
export interface Telehealth {
  readonly patient: 'home' | 'elsewhere'
  readonly by: 'video' | 'audio'
}

/** A drug as it was used, in the measure of its code (mg where the code is per 10 mg). */
export interface DrugRecord extends DrugUse {
  readonly container: 'single-dose' | 'multi-dose'
}

/** What the chart says of visits. */
export interface VisitFacts {
  /** What the note supports of each element of decision making. */
  readonly decision?: ByLine<DecisionMaking>
  /** Services done by another than the physician in whose name they are billed. */
  readonly incidentTo?: ByLine<IncidentTo>
  /** Visits that a physician and a practitioner of one group shared. */
  readonly shared?: ByLine<SharedVisit>
  readonly telehealth?: ByLine<Telehealth>
}

/** What the chart says of therapy and drugs. */
export interface TreatmentFacts {
  /** Of the minutes of a therapy line, those that an assistant furnished alone. */
  readonly assistantMinutes?: ByLine<number>
  /** What was allowed for therapy this calendar year before this claim, by the two yearly thresholds. */
  readonly therapyUsed?: { readonly physicalAndSpeech: Cents; readonly occupational: Cents }
  /** By the line of the drug that was given; the line of its waste has none of its own. */
  readonly drugs?: ByLine<DrugRecord>
}

/** What is known of the practice and its providers. */
export interface PracticeFacts {
  /** The term for which a provider is enrolled with the payer, by NPI; null: never enrolled. */
  readonly enrolled?: Readonly<Record<string, { readonly from: Day; readonly to: Day | null } | null>>
  /** Providers who may not furnish services to this payer's members, by NPI, and why: "license lapsed on 2025-09-30". */
  readonly ineligible?: Readonly<Record<string, string>>
  /** A substitute saw the patients of the provider whom the claim names, without a break since that day. */
  readonly substituteSince?: Day
  /** Whether the provider participates in Medicare; missing: as the assignment of the claim says. */
  readonly participates?: boolean
  /** Medicare's adjustment for quality as a share of its payment, from -1 to 1: 0.0215 a bonus, -0.09 a penalty. */
  readonly qualityRate?: Exact
}

/** What is known of other payers, of earlier claims, and of how sure a diagnosis is. */
export interface BillingFacts {
  /** Everything known about who pays first; plans are named by the payer's number on the claim. */
  readonly payerOrder?: PayerOrderFacts
  /** The earlier payer's remittance says that it sent the claim on by itself. */
  readonly crossedOver?: boolean
  /** The day of the remittance of the claim that this one replaces. */
  readonly originalRemitted?: Day
  /** Diagnoses that the record names only as probable, suspected or to be ruled out, with or without their dot. */
  readonly uncertain?: readonly string[]
  /** Diagnoses that exclude each other in the tabular list, and that the record says are unrelated (ICD-G I.A.12.a). */
  readonly unrelatedDiagnoses?: readonly string[]
}
