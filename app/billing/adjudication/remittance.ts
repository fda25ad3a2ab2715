import type { Cents } from '../claim/cents.ts'
import type { Day } from '../claim/day.ts'
import type { Finding } from '../edits/finding.ts'
import type { RemitLine } from './remit-line.ts'

/**
 * What became of a claim. `rejected`: stopped at the front end, never adjudicated, no appeal, resend as a new original.
 * `unprocessable`: adjudicated as one that cannot be decided (no appeal, new claim). `denied`: every line; `partial`:
 * some; `paid`: none.
 */
export type ClaimStatus = 'rejected' | 'unprocessable' | 'denied' | 'partial' | 'paid'

/** The payer's answer to one claim, every cent accounted for. */
export interface Adjudication {
  readonly claim: string
  readonly payer: string
  readonly received: Day
  readonly status: ClaimStatus
  /** Everything the edits found, also what changed nothing. */
  readonly findings: readonly Finding[]
  /** None when the claim was rejected. */
  readonly lines: readonly RemitLine[]
  readonly charge: Cents
  readonly allowed: Cents
  readonly paid: Cents
  /** What the patient owes: all PR amounts. */
  readonly patient: Cents
  /** Set where the payment goes to the patient: a claim without assignment. Missing: to the provider. */
  readonly payee?: 'patient'
  /**
   * Set where the payer sends the claim on by itself to the one that comes next on it: who that is, and the remark that
   * tells of it. The practice does not bill it again.
   */
  readonly forwardedTo?: { readonly id: string; readonly name: string; readonly remark: 'MA07' | 'MA18' }
  /** What was asked in which order, one sentence each. */
  readonly trail: readonly string[]
}
