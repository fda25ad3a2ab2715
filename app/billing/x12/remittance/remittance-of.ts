import type { RemitAdjustment, RemitLine } from '../../adjudication/remit-line.ts'
import type { Adjudication } from '../../adjudication/remittance.ts'
import type { Cents } from '../../claim/cents.ts'
import { NOTHING, sum } from '../../claim/cents.ts'
import type { Claim } from '../../claim/claim.ts'
import type { Day } from '../../claim/day.ts'
import type { Line } from '../../claim/line.ts'
import { given } from '../guide/pick.ts'
import { destinationOf } from '../professional/destination.ts'
import type { Name, PostalAddress } from '../shape/parties.ts'
import { FILINGS_835 } from './guide-835.ts'
import type { CasReason, ProviderReason, Remittance, RemittedClaim, RemittedLine } from './remittance.ts'
import { byGroup } from './segments-835.ts'

/** A decided claim as a remittance tells it. */
export interface ClaimToRemit {
  /** The payer's own number of it (CLP07). */
  readonly control: string
  /** CLP02: 1, 2, 3, 4, 19 to 23. */
  readonly statusCode: string
  /** The number of the claim it takes the place of; null: none. */
  readonly corrects?: string | null
  readonly claim: Claim
  readonly answer: Adjudication
}

/** A payment as a payer's books have it: claims, and what belongs to none of them. */
export interface PaymentToRemit {
  /** Number of the check or transfer. */
  readonly number: string
  /** NPI of the provider that is paid. */
  readonly payee: string
  readonly on: Day
  /** What is paid; never below nothing. */
  readonly amount: Cents
  readonly claims: readonly ClaimToRemit[]
  /** Positive amounts reduce the payment. */
  readonly adjustments: readonly {
    readonly code: string
    readonly reference: string
    readonly amount: Cents
  }[]
}

/** What a remittance says of the payer that its books do not. */
export interface Remitter {
  readonly name: string
  /** Its tax number, nine digits: TRN03 and BPR10 have it behind a 1. */
  readonly taxId: string
  readonly address: PostalAddress
  /** Whom to call about it (PER*BL). */
  readonly contact: { readonly name: string; readonly phone: string }
  /** Routing and account numbers for a transfer; missing: by check. */
  readonly transfer?: {
    readonly fromBank: string
    readonly fromAccount: string
    readonly toBank: string
    readonly toAccount: string
  }
}

/** The training world’s remitter for a payer: name, address, contact and number are invented. */
export const trainingRemitter = (name: string): Remitter => ({
  ...{ name, taxId: '311111111' },
  address: { line1: '1 Payer Plaza', city: 'Columbus', state: 'OH', zip: '432150001' },
  contact: { name: 'Provider Services', phone: '8005550199' },
})

/**
 * Payments to the patient: the claim's own payment is nothing, and what was paid past the provider stands as OA-100
 * (CARC 100, paid to the patient).
 */
const PAST_PROVIDER = '100'

/** What a payer's books say of a payment as a remittance (835). It balances when they do. */
export function remittanceOf(payment: PaymentToRemit, remitter: Remitter): Remittance {
  const { number, payee, on, amount, claims, adjustments } = payment
  const { name, taxId, address, contact, transfer } = remitter
  const billing = claims[0]?.claim.billing
  const tax = billing?.taxId?.number.replaceAll('-', '')
  return {
    payment: {
      ...{ handling: amount > 0 ? 'I' : 'H', amount, sign: 'C', on },
      ...(amount > 0
        ? transfer
          ? {
              ...{ method: 'ACH', format: 'CCP', fromBankKind: '01', fromBank: transfer.fromBank },
              ...{ fromAccountKind: 'DA', fromAccount: transfer.fromAccount, originator: `1${taxId}` },
              ...{ toBankKind: '01', toBank: transfer.toBank, toAccountKind: 'DA' },
              toAccount: transfer.toAccount,
            }
          : { method: 'CHK' }
        : { method: 'NON' }),
    },
    trace: { number, by: `1${taxId}` },
    numbers: [],
    produced: on,
    payer: {
      ...{ name, address, numbers: [] },
      contacts: [{ code: 'BL', name: contact.name, ways: [{ by: 'TE', to: contact.phone }] }],
    },
    payee: {
      ...{ name: billing?.name ?? payee, idKind: 'XX', id: payee },
      numbers: tax === undefined || tax === '' ? [] : [{ code: 'TJ', id: tax }],
    },
    groups: claims.length === 0 ? [] : [{ number: '1', claims: claims.map(remittedClaim) }],
    adjustments: adjustments.map(
      (one): ProviderReason =>
        given({
          ...{ provider: payee, yearEnd: `${on.slice(0, 4)}-12-31` as Day, code: one.code },
          ...{ reference: one.reference === '' ? undefined : one.reference, amount: one.amount },
        }),
    ),
  }
}

/** MA remarks speak of the claim (MOA), the others of the line (LQ). */
const isOfClaim = (remark: string): boolean => remark.startsWith('MA')
const unique = (all: readonly string[]): readonly string[] => [...new Set(all)]

function remittedClaim({ control, statusCode, corrects, claim, answer }: ClaimToRemit): RemittedClaim {
  const isPast = answer.payee === 'patient'
  const { filing, subscriber, relationship } = destinationOf(claim)
  const lines = answer.lines.map((line) => remittedLine(line, claim.lines[line.n - 1], isPast))
  const forwarded = statusCode === '22' ? undefined : answer.forwardedTo
  const remarks = unique([
    ...(forwarded ? [forwarded.remark] : []),
    ...answer.lines.flatMap((line) => line.adjustments.flatMap(({ rarc }) => rarc)).filter(isOfClaim),
  ]).slice(0, 5)
  const { patient, rendering } = claim
  const isSelf = relationship === '18'
  const replaced = corrects ?? claim.original
  const owed = sum(
    lines.flatMap((line) =>
      line.adjustments.filter(({ group }) => group === 'PR').map(({ amount }) => amount),
    ),
  )
  const person = (who: typeof patient | typeof subscriber): Omit<Name, 'idKind' | 'id'> =>
    given({
      ...{ kind: 'person' as const, name: who.last, first: who.first },
      ...{ middle: who.middle, suffix: who.suffix },
    })
  const member = { idKind: 'MI', id: subscriber.memberId }
  return given({
    ...{ id: claim.id, status: statusCode, charge: answer.charge },
    paid: isPast ? NOTHING : answer.paid,
    patientOwes: owed > 0 ? owed : undefined,
    filing: FILINGS_835.split('|').includes(filing) ? filing : 'ZZ',
    ...{ control, place: claim.place, frequency: claim.frequency, adjustments: [] },
    people: given({
      patient: isSelf ? { ...person(patient), ...member } : person(patient),
      insured: isSelf ? undefined : { ...person(subscriber), ...member },
      rendering: rendering?.npi
        ? given({
            ...{ kind: rendering.kind, name: rendering.name, first: rendering.first },
            ...{ middle: rendering.middle, idKind: 'XX', id: rendering.npi },
          })
        : undefined,
      forwardedTo: forwarded && {
        ...{ kind: 'organization' as const, name: forwarded.name, idKind: 'PI', id: forwarded.id },
      },
    }),
    outpatient: remarks.length > 0 ? { remarks } : undefined,
    numbers: replaced === undefined ? [] : [{ code: 'F8', id: replaced }],
    days: [{ code: '050', on: answer.received }],
    ...{ contacts: [], amounts: [], quantities: [], lines },
  })
}

function remittedLine(line: RemitLine, sent: Line | undefined, isPast: boolean): RemittedLine {
  const { procedure, modifiers, charge, paid, allowed, control, adjustments } = line
  const past: readonly CasReason[] =
    isPast && paid !== 0 ? [{ group: 'OA', carc: PAST_PROVIDER, amount: paid }] : []
  const reasons = [...adjustments.map(reasonOf), ...past]
  const isPeriod = sent?.through !== undefined && sent.through !== sent.from
  return given({
    procedure: { kind: 'HC', code: procedure, modifiers: modifiers.slice(0, 4) },
    ...{ charge, paid: isPast ? NOTHING : paid, units: sent?.units, from: sent?.from },
    through: isPeriod ? sent?.through : undefined,
    ...{ adjustments: byGroup(reasons), control: control ?? undefined, numbers: [] },
    allowed: allowed === null ? undefined : allowed,
    ...{ amounts: [], quantities: [], drugRemarks: [] },
    remarks: unique(adjustments.flatMap(({ rarc }) => rarc).filter((one) => !isOfClaim(one))),
  })
}

const reasonOf = ({ group, carc, amount }: RemitAdjustment): CasReason => ({ group, carc, amount })
