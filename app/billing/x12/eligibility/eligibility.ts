import type { Day } from '../../claim/day.ts'
import { date, list, money, must, procedure, quantity, text, words } from '../shape/fields.ts'
import type {
  CodedAmount,
  Contact,
  Dated,
  Demographics,
  Name,
  Numbered,
  PostalAddress,
  Relation,
  Specialty,
  Trace,
} from '../shape/parties.ts'
import { NAME } from '../shape/parties.ts'
import type { Of } from '../shape/shape.ts'
import { shape } from '../shape/shape.ts'

/** BHT: which exchange this is. */
export const BEGINNING = shape('BHT', {
  /** 13 a request, 11 an answer, 01 a cancellation, 36 a referral's reply. */
  purpose: must(text(2), '13'),
  /** The sender's number of it; the answer repeats it. */
  reference: text(3),
  on: date(4),
  /** HHMM. */
  at: text(5),
  use: text(6),
})
/** NM1 with the part its bearer plays: PR payer, 1P provider, P3 primary care … */
export const PART = shape('NM1', { role: must(text(1), ''), ...NAME.fields })
export type Part = Of<typeof PART>
/** AAA: why there is no answer, and what may be done: C correct and send again, R send again, N do not. */
export const REJECTION = shape('AAA', {
  isValid: must(text(1), 'N'),
  reason: must(text(3), ''),
  next: must(text(4), ''),
})
/** Why an inquiry has no answer, or a part of it none (AAA). */
export type Rejection = Of<typeof REJECTION>
/** EQ: services asked for by kind (30 the plan, 98 office visits …) or by code. */
export const ASKED = shape('EQ', {
  services: list(1),
  procedure: procedure(2),
  level: text(3),
  insurance: text(4),
})
/** EB: one fact about a benefit. */
export const BENEFIT = shape('EB', {
  /** 1 active, 6 inactive, A coinsurance, B copay, C deductible, F limit, G out-of-pocket limit, I not covered, R other payer … */
  fact: must(text(1), ''),
  /** IND one person, FAM the family … */
  level: text(2),
  services: list(3),
  insurance: text(4),
  plan: words(5),
  /** 23 calendar year, 27 visit, 29 remaining, 32 lifetime … */
  period: text(6),
  amount: money(7),
  /** As a decimal: .2. */
  share: quantity(8),
  quantityKind: text(9),
  quantity: quantity(10),
  needsAuthorization: text(11),
  inNetwork: text(12),
  procedure: procedure(13),
})
/** HSD: how often. */
export const DELIVERY = shape('HSD', {
  kind: text(1),
  most: quantity(2),
  per: text(3),
  perCount: quantity(4),
  period: text(5),
  periods: quantity(6),
})
/** III: where, or with which diagnosis. */
export const DETAIL = shape('III', { list: text(1), code: text(2), category: text(3), words: words(4) })
/** MSG. */
export const MESSAGE = shape('MSG', { words: must(words(1), '') })

/** Subscriber or dependent. */
export interface EligibilityPerson extends Name, Demographics {
  readonly traces: readonly Trace[]
  readonly numbers: readonly Numbered[]
  readonly address?: PostalAddress
  readonly specialty?: Specialty
  readonly relation?: Relation
  /** 291 the days asked about or answered for, 346 plan begins, 347 plan ends … */
  readonly dates: readonly Dated[]
  /** Only in answers. */
  readonly rejections: readonly Rejection[]
}

/** Whoever asks. */
export interface Asker extends Part {
  readonly numbers: readonly Numbered[]
  readonly address?: PostalAddress
  readonly specialty?: Specialty
  /** Only in answers. */
  readonly rejections: readonly Rejection[]
}

/** What is asked in one EQ. */
export interface AskedServices extends Of<typeof ASKED> {
  readonly amounts: readonly CodedAmount[]
  readonly details: readonly Of<typeof DETAIL>[]
  readonly numbers: readonly Numbered[]
  readonly dates: readonly Dated[]
}

/** A question about one patient. Without a dependent the patient is the subscriber. */
export interface EligibilityInquiry {
  readonly payer: Part
  readonly provider: Asker
  readonly subscriber: EligibilityPerson
  readonly dependent?: EligibilityPerson
  readonly asked: readonly AskedServices[]
}

/** One fact about a benefit, with what belongs to it. */
export interface Benefit extends Of<typeof BENEFIT> {
  readonly deliveries: readonly Of<typeof DELIVERY>[]
  readonly numbers: readonly Numbered[]
  readonly dates: readonly Dated[]
  readonly rejections: readonly Rejection[]
  readonly messages: readonly string[]
  readonly details: readonly Of<typeof DETAIL>[]
  /** Other payers, primary care, contacts. */
  readonly parties: readonly BenefitParty[]
}
export interface BenefitParty extends Part {
  readonly address?: PostalAddress
  readonly contacts: readonly Contact[]
  readonly specialty?: Specialty
}

/** An answer about one patient; what is missing, the payer or the provider was refused before it came to that. */
export interface EligibilityAnswer {
  readonly payer: Part & {
    readonly contacts: readonly Contact[]
    /** Of the whole request (loop 2000A), and of the payer named (2100A). */
    readonly requestRejections: readonly Rejection[]
    readonly rejections: readonly Rejection[]
  }
  readonly provider?: Asker
  readonly subscriber?: EligibilityPerson
  readonly dependent?: EligibilityPerson
  readonly benefits: readonly Benefit[]
}

/** A file of questions, or of answers: what its BHT says, and each of them. */
export interface Exchange<T> {
  readonly purpose: string
  readonly reference?: string
  readonly on?: Day
  readonly at?: string
  readonly use?: string
  readonly of: readonly T[]
}
/** A 270: the inquiries of one provider to one payer. */
export type EligibilityInquiries = Exchange<EligibilityInquiry>
/** A 271: the answers of one payer to one provider. */
export type EligibilityAnswers = Exchange<EligibilityAnswer>

/** Who the answer is about: the dependent where there is one, else the subscriber. */
export const patientOf = ({ dependent, subscriber }: EligibilityAnswer): EligibilityPerson | undefined =>
  dependent ?? subscriber

/** Every reason for which there is no answer, from the outermost level inward. */
export const rejectionsOf = (answer: EligibilityAnswer): readonly Rejection[] => [
  ...answer.payer.requestRejections,
  ...answer.payer.rejections,
  ...(answer.provider?.rejections ?? []),
  ...(answer.subscriber?.rejections ?? []),
  ...(answer.dependent?.rejections ?? []),
  ...answer.benefits.flatMap(({ rejections }) => rejections),
]
