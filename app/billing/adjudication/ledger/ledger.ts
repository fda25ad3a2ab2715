import type { Cents } from '../../claim/cents.ts'
import type { Claim } from '../../claim/claim.ts'
import type { Day } from '../../claim/day.ts'
import type { Tables } from '../../codes/tables.ts'
import type { Benefits } from '../../coverage/benefits.ts'
import type { Payer } from '../../coverage/payer.ts'
import type { ChartFacts, Scene } from '../../edits/scene.ts'
import { sceneOf } from '../../edits/scene.ts'
import type { PastLine } from '../history.ts'
import type { Medium } from '../payment-floor.ts'
import type { Ruling } from '../pipeline/front-end.ts'
import type { Payment } from '../remit/payment.ts'
import type { RemitClaim } from '../remit/remit-claim.ts'
import type { Adjudication } from '../remittance.ts'

/**
 * A claim as its payer has it on file. `settled`: its answer stands; `returned`: it could not be processed, and counts
 * for nothing; `replaced`: another claim has taken its place; `voided`: it is as if it had never been sent.
 */
export interface FiledClaim {
  /** The payer's own number of it. */
  readonly control: string
  readonly claim: Claim
  readonly received: Day
  readonly medium: Medium
  readonly answer: Adjudication
  readonly state: 'settled' | 'returned' | 'replaced' | 'voided'
  /** The number of the claim it takes the place of; null: none. */
  readonly corrects: string | null
  /** The day of its remittance; null: not sent yet. */
  readonly remitted: Day | null
  /** With what it was judged, so that it can be judged again. */
  readonly judged: {
    readonly benefits: Benefits | null
    readonly facts: ChartFacts
    readonly history: readonly PastLine[]
    readonly rulings: readonly Ruling[]
  }
}

/** An overpayment that the payer has told of and not yet taken back. */
export interface Recoupment {
  readonly control: string
  readonly payee: string
  readonly amount: Cents
  /** The first day on which it may be taken from a payment. */
  readonly from: Day
}

/**
 * What a payer remembers: the claims it has processed, what is decided and not yet paid, its payments, and what it is
 * still to get back. A value: every function that adds to it hands back a new one.
 */
export interface Ledger {
  readonly payer: string
  readonly claims: readonly FiledClaim[]
  readonly due: readonly RemitClaim[]
  readonly payments: readonly Payment[]
  readonly recoupments: readonly Recoupment[]
  /** By NPI of the provider: what earlier payments could not pay for, to be taken from the next ones. */
  readonly forward: Readonly<Record<string, Cents>>
}

/** The memory of a payer that has seen nothing yet: no claims, no payments, nothing to take back. */
export const emptyLedger = (payer: string): Ledger => ({
  ...{ payer, claims: [], due: [], payments: [], recoupments: [], forward: {} },
})

/**
 * A claim of a payer’s memory by the payer’s own number of it (CLP07), not by the provider’s; `null` when there is
 * none.
 */
export const filedClaim = ({ claims }: Ledger, control: string): FiledClaim | null =>
  claims.find((one) => one.control === control) ?? null

/** Whether a claim's answer stands. */
export const isInForce = ({ state }: FiledClaim): boolean => state === 'settled'

/** Who the payer knows as one patient: the member's number, the birth date and the first name. */
export const patientKey = ({ coverages, destination, patient }: Claim): string =>
  [memberOf({ coverages, destination }), patient.birth ?? '', (patient.first ?? '').toUpperCase()].join('|')

/** Under whose number the family is insured. */
export const memberOf = ({ coverages, destination }: Pick<Claim, 'coverages' | 'destination'>): string =>
  (coverages[destination - 1] ?? coverages[0])?.subscriber.memberId.toUpperCase() ?? ''

/** The NPI of who is paid for a claim. */
export const payeeOf = ({ billing }: Claim): string => billing.npi ?? ''

/** The next number a payer gives: the day of receipt and a running number. Numbers are never given twice. */
export const nextControl = ({ claims }: Ledger, received: Day): string =>
  `${received.replaceAll('-', '')}${String(claims.length + 1).padStart(5, '0')}`

/** A claim on file before its payer again, with what it was judged by then. */
export const sceneAgain = (
  { claim, received, judged }: FiledClaim,
  { payer, tables }: { readonly payer: Payer; readonly tables: Tables },
): Scene =>
  sceneOf(claim, {
    ...{ payer, tables, received, benefits: judged.benefits, facts: judged.facts, history: judged.history },
  })
