import type { Day } from '../claim/day.ts'
import type { FigureName } from '../codes/constants.ts'
import type { ProlongedCode } from '../coding/prolonged-visit.ts'
import type { TimedCount } from '../coding/timed-units.ts'
import type { Answer } from '../edits/rule.ts'
import type { CopayOrder } from './cost-share.ts'
import type { SecondaryMethod } from './secondary.ts'

/**
 * What kind of payer it is. It decides which rules are asked (`Rule.scope`); all else that differs is data of the
 * payer.
 */
export type PayerKind =
  | 'medicare'
  | 'ppo'
  | 'hmo'
  | 'medicare-advantage'
  | 'medicaid'
  | 'workers-compensation'

/** How a payer does what others do otherwise: data, so that no rule asks who the payer is. */
export interface Payer {
  readonly id: string
  readonly name: string
  readonly kind: PayerKind
  /** Days from the service (or, for a secondary claim, from the primary's remittance) to file; null: one calendar year. */
  readonly filingDays: number | null
  readonly secondaryFilingDays: number | null
  /** Days in which a corrected claim may follow, from the remittance; null: within the original limit. */
  readonly correctionDays: number | null
  /** Claim frequencies its front end takes. */
  readonly frequencies: readonly string[]
  /** How it answers rules otherwise than the catalogue; null: it does not ask that rule at all. */
  readonly answers: Readonly<Record<string, Answer | null>>
  /** Whether it leaves out what Medicare leaves out: status indicators of the fee schedule, unit caps of nothing. */
  readonly medicareCoverage: boolean
  readonly wants: {
    /** Of distinct services: 59, or the exact X modifiers. */
    readonly distinct: '59' | 'X' | 'either'
    /** Of both sides: one line with 50, or two lines with RT and LT. */
    readonly bilateral: '50' | 'RT-LT' | 'either'
    /** Whether modifier 51 may stand on a claim. */
    readonly multiple: boolean
    readonly taxonomy: boolean
    readonly ndc: boolean
    readonly referral: boolean
    readonly authorization: readonly string[]
    /** Which code it takes for an office visit that runs long. */
    readonly prolonged: ProlongedCode
    /** Whether G0008, G0009 and G0010 must stand for giving flu, pneumococcal and hepatitis B vaccines. */
    readonly federalVaccines: boolean
    /** Whose minutes make up the units of timed therapy. */
    readonly timedUnits: TimedCount
    /** Whether GP, GO or GN must stand on a therapy line. */
    readonly therapyModifiers: boolean
    /** Whether it returns a claim whose diagnoses exclude each other; others pay it, and ask afterwards. */
    readonly excludes1: boolean
    /** Whether JW or JZ must say what became of the rest of a single-dose container. */
    readonly discarded: boolean
  }
  readonly covers: {
    /** The complexity add-on G2211. */
    readonly complexity: boolean
    /** Each kind of provider for whatever its license lets it do; false: for what Medicare's law names. */
    readonly allPractitioners: boolean
  }
  readonly telehealth: TelehealthTerms
  /** How it pays after another payer. */
  readonly secondary: SecondaryMethod
  /** Contractor and locality of its fee schedule: "15202-00". */
  readonly locality: string
  /** Whether sequestration is taken off its payments. */
  readonly sequestered: boolean
  /** What it pays for a service. */
  readonly contract: Contract
  /** Services that its monthly payment per member covers already; missing: none. */
  readonly capitated?: readonly string[]
  /** Services that the contract lets this provider not bill at all; missing: none. */
  readonly notContracted?: readonly string[]
  /** Where a copay stands among the shares; missing: as the plan's `copayBeforeDeductible` says. */
  readonly copayOrder?: CopayOrder
  /** For so many days after a service it still gives permission for it; missing: never afterwards. */
  readonly lateAuthorizationDays?: number
  /** Payers to which it sends a claim on by itself when they come next on it; missing: to none. */
  readonly crossesOverTo?: readonly string[]
  /** When it pays, and what it owes when it pays late; missing: no law is told of. */
  readonly promptPay?: PromptPay
  /** How it takes back what it has overpaid: from the same remittance, or after so many days from the demand. */
  readonly recoupsAfterDays?: number
}

/** Law or contract on when a clean claim is paid (billing.md F9). Days from its receipt. */
export interface PromptPay {
  /** Not before this day. */
  readonly floor: { readonly electronic: number; readonly paper: number }
  /** After so many days interest runs. */
  readonly within: number
  /** By year, as a dated figure or as a decimal: "0.18". */
  readonly rate: { readonly figure: FigureName } | { readonly fixed: string }
  readonly source: string
}

/** What a payer wants of services from afar. */
export interface TelehealthTerms {
  /** The codes it pays from afar. */
  readonly codes: ReadonlySet<string>
  /** The modifier that says sound and picture; null: the place says it, and 95 is not needed. */
  readonly video: '95' | 'GT' | null
  /** Last day on which a patient at home may have every code of the list; null: without end. */
  readonly homeThrough: Day | null
  /** What may be had at home without end. */
  readonly homeAlways: ReadonlySet<string>
}

/** How the allowed amount comes about. Percentages as decimals in text: "1.20". */
export type Contract =
  | { readonly kind: 'fee-schedule' }
  | { readonly kind: 'percent-of-medicare'; readonly percent: string; readonly lesserOfCharge: boolean }
  | {
      readonly kind: 'fixed'
      /** By code, or by code and modifier ("71046-26"): dollars as text. */
      readonly fees: Readonly<Record<string, string>>
      /** For codes without a fee: of the charge, or of the Medicare fee. */
      readonly otherwise: { readonly of: 'charge' | 'medicare'; readonly percent: string } | null
      readonly lesserOfCharge: boolean
    }
