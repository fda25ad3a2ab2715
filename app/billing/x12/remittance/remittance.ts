import type { Cents } from '../../claim/cents.ts'
import { NOTHING } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import type { Exact } from '../../claim/exact.ts'
import type { Procedure } from '../shape/fields.ts'
import { codes, count, date, money, must, procedure, quantity, text, words } from '../shape/fields.ts'
import type {
  CodedAmount,
  CodedDay,
  CodedQuantity,
  Contact,
  Name,
  Numbered,
  PostalAddress,
} from '../shape/parties.ts'
import type { Of } from '../shape/shape.ts'
import { shape } from '../shape/shape.ts'

/** BPR: how much is paid, how, from and to which account, and when. */
export const PAID = shape('BPR', {
  /** I remittance only, C payment with it, H notice without payment … */
  handling: must(text(1), 'I'),
  amount: must(money(2), NOTHING),
  /** C credit, D debit. */
  sign: must(text(3), 'C'),
  /** ACH transfer, CHK check, NON no payment … */
  method: must(text(4), 'NON'),
  format: text(5),
  fromBankKind: text(6),
  fromBank: text(7),
  fromAccountKind: text(8),
  fromAccount: text(9),
  originator: text(10),
  originatorMore: text(11),
  toBankKind: text(12),
  toBank: text(13),
  toAccountKind: text(14),
  toAccount: text(15),
  on: date(16),
})
/** N1: payer or payee. */
export const PARTY = shape('N1', { name: must(words(2), ''), idKind: text(3), id: text(4) })
/** RDM: where the remittance goes. */
export const DELIVERY = shape('RDM', { way: must(text(1), ''), name: words(2), to: words(3) })
/** TS3: what a group of claims comes to, without its amounts of inpatient care. */
export const SUMMARY = shape('TS3', {
  provider: must(text(1), ''),
  facility: must(text(2), ''),
  yearEnd: date(3),
  claims: count(4),
  charge: must(money(5), NOTHING),
})
/** CLP. */
export const CLAIM_PAID = shape('CLP', {
  /** The provider's number of the claim (CLM01). */
  id: must(text(1), ''),
  /** 1, 2, 3 processed as first, second, third; 4 denied; 19 to 21 and forwarded; 22 reversal; 23 forwarded. */
  status: must(text(2), ''),
  charge: must(money(3), NOTHING),
  paid: must(money(4), NOTHING),
  /** What the patient owes; missing where that is nothing. */
  patientOwes: money(5),
  filing: text(6),
  /** The payer's own number of the claim. */
  control: text(7),
  place: text(8),
  frequency: text(9),
  drg: text(11),
  drgWeight: quantity(12),
  dischargeShare: quantity(13),
})
/** MOA: what was said of the whole claim, with up to five remarks. */
export const OUTPATIENT = shape('MOA', {
  rate: quantity(1),
  payable: money(2),
  remarks: codes(3, 7),
  esrd: money(8),
  professional: money(9),
})
/** MIA: the same of inpatient care, as far as practices need it. */
export const INPATIENT = shape('MIA', {
  days: quantity(1),
  outlier: money(2),
  lifetimeDays: quantity(3),
  drgAmount: money(4),
  remark: text(5),
  more: codes(20, 23),
})
/** SVC. */
export const LINE_PAID = shape('SVC', {
  procedure: must(procedure(1), { kind: '', code: '', modifiers: [] }),
  charge: must(money(2), NOTHING),
  paid: must(money(3), NOTHING),
  revenue: text(4),
  /** Missing: one. */
  units: quantity(5),
  /** What was billed, where something else was paid. */
  original: procedure(6),
  originalUnits: quantity(7),
})

/** One reason of a CAS: why less, or more, was paid than charged. Positive ones reduce the payment. */
export interface CasReason {
  /** CO, PR, OA, PI; CR only in old files; whatever stands there. */
  readonly group: string
  readonly carc: string
  readonly amount: Cents
  readonly quantity?: Exact
}

/** One service of a remitted claim. */
export interface RemittedLine extends Of<typeof LINE_PAID> {
  readonly procedure: Procedure
  readonly from?: Day
  readonly through?: Day
  readonly adjustments: readonly CasReason[]
  /** The provider's number of the line (REF*6R). */
  readonly control?: string
  readonly numbers: readonly Numbered[]
  /** What the payer holds the service to be worth (AMT*B6). */
  readonly allowed?: Cents
  readonly amounts: readonly CodedAmount[]
  readonly quantities: readonly CodedQuantity[]
  /** Remark codes (LQ*HE), and what refuses a drug (LQ*RX). */
  readonly remarks: readonly string[]
  readonly drugRemarks: readonly string[]
}

/** Who a claim names, by their part in it. */
export interface ClaimPeople {
  readonly patient?: Name
  readonly insured?: Name
  /** The right name or number, where the claim had a wrong one. */
  readonly corrected?: Name
  readonly rendering?: Name
  /** To whom it was forwarded. */
  readonly forwardedTo?: Name
  /** Who should pay first. */
  readonly correctPayer?: Name
  readonly otherInsured?: Name
}
/** NM101 of each of them, in the order in which they stand. */
export const PEOPLE: readonly (readonly [keyof ClaimPeople, string])[] = [
  ...([
    ['patient', 'QC'],
    ['insured', 'IL'],
    ['corrected', '74'],
    ['rendering', '82'],
  ] as const),
  ...([
    ['forwardedTo', 'TT'],
    ['correctPayer', 'PR'],
    ['otherInsured', 'GB'],
  ] as const),
]

/** One claim of a remittance. */
export interface RemittedClaim extends Of<typeof CLAIM_PAID> {
  /** At the level of the claim; most remittances have them at the lines. */
  readonly adjustments: readonly CasReason[]
  readonly people: ClaimPeople
  readonly inpatient?: Of<typeof INPATIENT>
  readonly outpatient?: Of<typeof OUTPATIENT>
  readonly numbers: readonly Numbered[]
  /** 232 and 233 the service's beginning and end, 050 received, 036 end of coverage. */
  readonly days: readonly CodedDay[]
  readonly contacts: readonly Contact[]
  readonly amounts: readonly CodedAmount[]
  readonly quantities: readonly CodedQuantity[]
  readonly lines: readonly RemittedLine[]
}

/** Claims that stand together (LX). */
export interface RemittedGroup {
  /** LX01; empty where claims stand in no group. */
  readonly number: string
  readonly summary?: Of<typeof SUMMARY>
  readonly claims: readonly RemittedClaim[]
}

/** An amount of the payment that belongs to no claim of it (PLB). Positive ones reduce the payment. */
export interface ProviderReason {
  readonly provider: string
  readonly yearEnd?: Day
  /** WO recovery, FB balance forward, CS adjustment, 72 refund received, L6 interest, AH origination fee … */
  readonly code: string
  readonly reference?: string
  readonly amount: Cents
}

/** One payment with all it is for: a transaction set 835. */
export interface Remittance {
  readonly payment: Of<typeof PAID>
  /** TRN: number of the check or transfer, and who pays. */
  readonly trace: { readonly number: string; readonly by?: string; readonly more?: string }
  readonly currency?: string
  /** REF*EV who receives it, REF*F2 version. */
  readonly numbers: readonly Numbered[]
  /** When the payer's system made it (DTM*405). */
  readonly produced?: Day
  readonly payer: Of<typeof PARTY> & {
    readonly address?: PostalAddress
    readonly numbers: readonly Numbered[]
    readonly contacts: readonly Contact[]
  }
  readonly payee: Of<typeof PARTY> & {
    readonly address?: PostalAddress
    readonly numbers: readonly Numbered[]
    readonly delivery?: Of<typeof DELIVERY>
  }
  readonly groups: readonly RemittedGroup[]
  readonly adjustments: readonly ProviderReason[]
}

/** All claims of a remittance (CLP), across its groups (LX), in the order of the file. */
export const claimsOfRemittance = ({ groups }: Remittance): readonly RemittedClaim[] =>
  groups.flatMap(({ claims }) => claims)
