import type { Cents, Claim, Day, FindingJson, Ledger, Payment, RemitClaim } from '#billing'
import type { GroundName } from '../letters/grounds.ts'
import type { Contested, LetterDraft } from '../letters/letter-draft.ts'
import type { Letter } from '../letters/write-letter.ts'
import type { DraftJson } from './draft.ts'

/** A file that went over the wire, as it stands. */
export interface TrafficFile {
  /** `F0001`, in the order in which they went. */
  readonly id: string
  readonly on: Day
  readonly direction: 'out' | 'in'
  readonly kind: '270' | '271' | '837P' | 'TA1' | '999' | '277CA' | '276' | '277' | '835'
  readonly payer: string
  /** The claims it speaks of. */
  readonly accounts: readonly string[]
  readonly text: string
}

/** One sending of a claim and what came of it. */
export interface Sent {
  readonly on: Day
  readonly file: string
  readonly payer: string
  readonly claim: Claim
  /** What the scrubber would have said at that moment. */
  readonly findings: readonly FindingJson[]
  readonly kind: 'claim' | 'reopening'
  /** The payer's number, when it was accepted. */
  readonly control: string | null
  readonly stands:
    | 'underway'
    | 'rejected'
    | 'accepted'
    | 'pending'
    | 'lost'
    | 'paid'
    | 'partial'
    | 'denied'
    | 'returned'
    | 'replaced'
    | 'refused'
}

/** A claim of the practice: what stands on the form, and each time it was sent. */
export interface ClaimFile {
  readonly account: string
  readonly encounter: string
  readonly draft: DraftJson
  /** The letter of appeal that is being written; null: none. */
  readonly letter: LetterDraft | null
  readonly sent: readonly Sent[]
  /** Each time the scrubber was asked, what it said. */
  readonly scrubs: readonly { readonly on: Day; readonly findings: readonly FindingJson[] }[]
}

/** Where an amount of a claim's line is. `insurance`: the payer that has the claim now is to answer for it. */
export const BUCKETS = ['insurance', 'next-payer', 'patient', 'to-work', 'paid', 'written-off'] as const
export type Bucket = (typeof BUCKETS)[number]

/** One entry of the practice's books: an amount moves from one place to another, and none is lost. */
export interface BookEntry {
  readonly on: Day
  readonly account: string
  /** The line's own number (REF*6R). */
  readonly line: string
  readonly from: Bucket | 'charge'
  readonly to: Bucket
  /** Negative where a payer takes back what it said. */
  readonly amount: Cents
  /** Of a payment: who paid. */
  readonly by: string
  /** "CO-45"; what else moved it, in words. */
  readonly why: string
}

/** Money that came to the bank. A payer's is posted by its remittance, a patient's at once. */
export interface Deposit {
  readonly on: Day
  readonly by: string
  /** Number of the payment. */
  readonly payment: string
  readonly amount: Cents
  /** The remittance; null: a patient's. */
  readonly file: string | null
  readonly paid: Payment | null
  readonly posted: Day | null
  /** Once posted: for each amount beside the claims the account it was posted to; null: to none. */
  readonly beside?: readonly (string | null)[]
}

/** A claim held back at a payer's: its decision is made, and not told yet. */
export interface Held {
  readonly account: string
  readonly control: string
  readonly remits: readonly RemitClaim[]
  readonly until: Day
  /** `P2:20`, as a status inquiry is told. */
  readonly status: string
  /** Records without which it goes on waiting. */
  readonly wants: readonly string[]
}

/** What a payer has at this moment. */
export interface PayerDesk {
  readonly ledger: Ledger
  readonly held: readonly Held[]
  readonly payments: number
  /** Adjustments of the next payment that belong to no claim. */
  readonly more: Payment['adjustments']
  /** Claims it has lost, by account and number. */
  readonly lost: readonly string[]
}

/** Something that will happen by itself. */
export type Coming =
  | {
      readonly kind: 'intake'
      readonly on: Day
      readonly payer: string
      readonly file: string
      readonly accounts: readonly string[]
    }
  | { readonly kind: 'permission'; readonly on: Day; readonly permission: number }
  | { readonly kind: 'appeal'; readonly on: Day; readonly appeal: number }
  | { readonly kind: 'patient-pays'; readonly on: Day; readonly account: string; readonly amount: Cents }
  | { readonly kind: 'second-payment'; readonly on: Day; readonly payer: string; readonly control: string }
  | { readonly kind: 'demand'; readonly on: Day; readonly payer: string; readonly account: string }
  | {
      readonly kind: 'records-due'
      readonly on: Day
      readonly payer: string
      readonly account: string
      readonly control: string
    }

export interface Permission {
  readonly kind: 'authorization' | 'referral'
  readonly payer: string
  readonly patient: string
  readonly encounter: string
  readonly procedures: readonly string[]
  readonly askedOn: Day
  readonly answer: {
    readonly on: Day
    readonly number: string | null
    readonly from: Day | null
    readonly to: Day | null
    readonly units: number
    readonly why: string
  } | null
}

export interface Notice {
  readonly notice: 'ABN' | 'GFE'
  readonly encounter: string
  readonly procedures: readonly string[]
  readonly on: Day
  readonly reason: string
  readonly estimate: Cents
  readonly isSigned: boolean
}

export interface Inquiry {
  readonly on: Day
  readonly patient: string
  readonly payer: string
  readonly about: Day
  readonly memberId: string
  /** The file with the answer; null: the payer's system was down. */
  readonly file: string
  readonly isActive: boolean
}

export interface Appeal {
  readonly account: string
  readonly control: string
  readonly payer: string
  readonly level: number
  readonly filed: Day
  /** What its writer said in free words: it is read, and never judged. */
  readonly letter: string
  readonly grounds: readonly GroundName[]
  readonly about: readonly Contested[]
  /** The letter as it went out. */
  readonly sheet: Letter
  readonly records: readonly string[]
  readonly files: readonly string[]
  readonly goodCause: boolean
  readonly outcome: {
    readonly on: Day
    readonly kind: 'dismissed' | 'upheld' | 'overturned'
    readonly why: string
  } | null
}

/** What a payer said when it was asked where a claim stands. */
export interface StatusTold {
  readonly on: Day
  /** The number of the move that asked. */
  readonly n: number
  readonly account: string
  readonly payer: string
  /** `category:status`, as the 277 has it: P1:20, R4:297, D0:35. */
  readonly codes: readonly string[]
}

export interface Decision {
  readonly on: Day
  readonly account: string
  readonly line: string | null
  readonly code: string
  readonly cause: string
  readonly remedy: string
}

/** A line of the day book: what happened, in words, for the log on the screen. */
export interface Happening {
  readonly on: Day
  /** The number of the move during which it happened. */
  readonly n: number
  readonly kind: 'done' | 'news' | 'money' | 'trouble'
  readonly text: string
  readonly file: string | null
  readonly account: string | null
}

/**
 * A case at one moment. A value: playing a move hands back a new one. It holds the payers' desks too, so it never goes to
 * a screen as it is (`viewOf`).
 */
export interface CaseState {
  /** How many moves were played, those before the trainee's first among them. */
  readonly n: number
  readonly today: Day
  readonly opened: readonly { readonly record: string; readonly on: Day; readonly n: number }[]
  readonly claims: Readonly<Record<string, ClaimFile>>
  readonly desks: Readonly<Record<string, PayerDesk>>
  readonly files: readonly TrafficFile[]
  readonly coming: readonly Coming[]
  readonly inquiries: readonly Inquiry[]
  readonly permissions: readonly Permission[]
  readonly notices: readonly Notice[]
  readonly books: readonly BookEntry[]
  readonly deposits: readonly Deposit[]
  readonly refunds: readonly {
    readonly on: Day
    readonly account: string
    readonly to: string
    readonly amount: Cents
  }[]
  readonly statements: readonly { readonly on: Day; readonly account: string; readonly amount: Cents }[]
  readonly decisions: readonly Decision[]
  readonly statuses: readonly StatusTold[]
  readonly recordsSent: readonly {
    readonly on: Day
    readonly n: number
    readonly account: string
    readonly payer: string
    readonly records: readonly string[]
  }[]
  readonly appeals: readonly Appeal[]
  readonly hints: readonly string[]
  readonly notes: readonly { readonly on: Day; readonly text: string }[]
  readonly happenings: readonly Happening[]
  /** The next interchange number. */
  readonly control: number
  readonly closed: { readonly on: Day; readonly summary: string } | null
}
