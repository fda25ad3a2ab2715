import type { Cents } from '../../claim/cents.ts'
import { NOTHING } from '../../claim/cents.ts'
import type { Exchange } from '../eligibility/eligibility.ts'
import type { Field } from '../shape/fields.ts'
import { date, money, must, procedure, quantity, text } from '../shape/fields.ts'
import type { Contact, Dated, Demographics, Name, Numbered } from '../shape/parties.ts'
import type { Of } from '../shape/shape.ts'
import { shape } from '../shape/shape.ts'
import { components } from '../wire/segment.ts'

/** Where a claim stands: category, status and whom it is about ("A7:562:85"). */
export interface StatusCode {
  /** A acknowledged, P pending, F finalized, R more is asked for, D not found, E error. */
  readonly category: string
  readonly status: string
  /** 85 billing provider, IL insured, PR payer … */
  readonly entity?: string
  /** RX where the status is of the list of pharmacies. */
  readonly list?: string
}

const statusCode = (element: number): Field<StatusCode, false> => ({
  ...{ element, part: null, must: false },
  in: (segment) => {
    const [category = '', status = '', entity = '', list = ''] = components(segment, element).map((one) =>
      one.trim(),
    )
    if (category === '' && status === '') return undefined
    return { category, status, ...(entity !== '' && { entity }), ...(list !== '' && { list }) }
  },
  out: ({ category, status, entity = '', list = '' }) => [category, status, entity, list],
})

/** STC. */
export const STATUS = shape('STC', {
  code: must(statusCode(1), { category: '', status: '' }),
  /** As of when it stands so. */
  on: date(2),
  charge: money(4),
  paid: money(5),
  /** When it was decided. */
  decided: date(6),
  /** The check or transfer that paid it. */
  paidOn: date(8),
  payment: text(9),
  second: statusCode(10),
  third: statusCode(11),
})
/** One status of a claim or line (STC): category, code, who is meant, on which day. */
export type Status = Of<typeof STATUS>

/** SVC of an inquiry or an answer: units stand in SVC07 here. */
export const STATUS_LINE = shape('SVC', {
  procedure: must(procedure(1), { kind: '', code: '', modifiers: [] }),
  charge: must(money(2), NOTHING),
  paid: money(3),
  revenue: text(4),
  units: quantity(7),
})

/** Subscriber or dependent. An answer has neither birth nor sex. */
export interface StatusPerson extends Name, Demographics {}

/** Whose levels an inquiry or an answer stands in. */
export interface StatusLevels {
  readonly payer: Name
  /** Who sent it. */
  readonly receiver: Name
  readonly providers: readonly Name[]
  readonly subscriber: StatusPerson
  readonly dependent?: StatusPerson
}

/** A line asked about. */
export interface AskedLine extends Of<typeof STATUS_LINE> {
  /** The provider's number of it (REF*FJ). */
  readonly control?: string
  readonly dates: readonly Dated[]
}

/** A question about one claim. */
export interface StatusInquiry extends StatusLevels {
  readonly trace: string
  /** 1K the payer's number, EJ the provider's, BLT bill type, D9 the clearinghouse's … */
  readonly numbers: readonly Numbered[]
  readonly charge?: Cents
  readonly dates: readonly Dated[]
  readonly lines: readonly AskedLine[]
}

/** What became of a line. */
export interface ToldLine extends AskedLine {
  readonly statuses: readonly Status[]
}

/** What became of one claim. */
export interface ToldClaim {
  /** The inquiry's trace. */
  readonly trace: string
  readonly statuses: readonly Status[]
  readonly numbers: readonly Numbered[]
  readonly dates: readonly Dated[]
  readonly lines: readonly ToldLine[]
}

/** An answer about one patient's claims; what is missing below, the request was refused before it came to that. */
export interface StatusAnswer {
  readonly payer: Name & { readonly contacts: readonly Contact[] }
  readonly receiver: Name
  readonly receiverRefusal?: Refusal
  readonly providers: readonly Name[]
  readonly providerRefusal?: Refusal
  readonly subscriber?: StatusPerson
  readonly dependent?: StatusPerson
  readonly claims: readonly ToldClaim[]
}
/** Why no claim was looked for. */
export interface Refusal {
  readonly trace: string
  readonly statuses: readonly Status[]
}

/** A 276: the inquiries of one provider to one payer. */
export type StatusInquiries = Exchange<StatusInquiry>
/** A 277: the answers of one payer to one provider. */
export type StatusAnswers = Exchange<StatusAnswer>

/** A status as billers write it: category, code and, where one is meant, entity: "F1:65", "A7:562:85". */
export const statusText = ({ category, status, entity }: StatusCode): string =>
  [category, status, ...(entity === undefined ? [] : [entity])].join(':')
