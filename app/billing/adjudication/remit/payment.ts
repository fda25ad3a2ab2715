import type { Cents } from '../../claim/cents.ts'
import { cents, minus, NOTHING, sum } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import type { Break } from '../remittance-balance.ts'
import { breaksOf } from '../remittance-balance.ts'
import type { ProviderAdjustment } from './provider-adjustment.ts'
import type { RemitClaim } from './remit-claim.ts'

/** One payment with its remittance (an 835): several claims, and what belongs to none of them. */
export interface Payment {
  /** Number of the check or transfer (TRN02). */
  readonly number: string
  readonly payer: string
  /** NPI of the provider that is paid. */
  readonly payee: string
  readonly on: Day
  readonly claims: readonly RemitClaim[]
  readonly adjustments: readonly ProviderAdjustment[]
  /** BPR02: what the claims are paid less the adjustments; never below nothing. */
  readonly amount: Cents
}

/** What the provider is paid for a claim: nothing where the payment goes to the patient. */
export const paidToProvider = ({ answer }: RemitClaim): Cents =>
  answer.payee === 'patient' ? NOTHING : answer.paid

/**
 * A payment of claims. Where they come to less than nothing, what is missing is carried forward (FB, negative) and the
 * payment is nothing; a balance carried from earlier payments is taken as far as there is money (FB, positive), the rest
 * and a new shortfall make one balance (005010X221A1 §1.10.2.12; X12 RFI 738).
 * @param forward what earlier payments carried forward: at least nothing
 * @returns the payment, and what it carries forward
 */
export function paymentOf(
  of: Omit<Payment, 'amount'>,
  forward: Cents = NOTHING,
): { readonly payment: Payment; readonly forward: Cents } {
  const claims = sum(of.claims.map(paidToProvider))
  const before = minus(claims, sum(of.adjustments.map(({ amount }) => amount)))
  const carried: ProviderAdjustment[] = []
  const carry = (amount: Cents, why: string) => {
    if (amount !== 0) carried.push({ code: 'FB', reference: of.number, amount, why })
  }
  if (before > 0 && forward > 0)
    carry(cents(Math.min(before, forward)), 'Taken for a balance carried forward from an earlier payment')
  if (before < 0) carry(before, 'Carried forward: the claims come to less than nothing')
  const adjustments = [...of.adjustments, ...carried]
  const amount = minus(claims, sum(adjustments.map((one) => one.amount)))
  const left = cents(forward - sum(carried.map((one) => one.amount)))
  return { payment: { ...of, adjustments, amount }, forward: left }
}

/** Where a payment does not add up: lines, claims, transaction. Any break stops posting (F10). */
export const breaksOfPayment = ({ amount, claims, adjustments }: Payment): readonly Break[] =>
  breaksOf(
    amount,
    claims
      .filter(({ answer }) => answer.payee !== 'patient')
      .map(({ answer }) => ({ ...answer, adjustments: [], lines: answer.lines })),
    adjustments.map((one) => one.amount),
  )
