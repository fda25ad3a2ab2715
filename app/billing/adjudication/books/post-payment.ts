import type { Cents } from '../../claim/cents.ts'
import { cents, NOTHING, sum } from '../../claim/cents.ts'
import type { Payment } from '../remit/payment.ts'
import { paidToProvider } from '../remit/payment.ts'
import type { ProviderAdjustmentCode } from '../remit/provider-adjustment.ts'

/**
 * Where the money of one payment goes in the practice's books: to the claims, and what moves beside them. Every place
 * has a name, also those of amounts the claims have not brought.
 */
export type PaymentAccount =
  | 'claims'
  | 'interest'
  | 'recoupment'
  | 'balance-forward'
  | 'refund'
  | 'fees'
  | 'other'

const PLACES: Readonly<Record<ProviderAdjustmentCode, PaymentAccount>> = {
  ...{ L6: 'interest', WO: 'recoupment', FB: 'balance-forward', '72': 'refund', AH: 'fees', CS: 'other' },
}

/** What a payment does beside its claims; the accounts add up to the deposit. */
export interface PaymentPosting {
  readonly deposit: Cents
  /** Positive amounts came in, negative ones were taken. */
  readonly accounts: Readonly<Record<PaymentAccount, Cents>>
}

/** Posts a payment: deposit = claims + all that is not theirs (F10, F11). */
export function postPayment({ amount, claims, adjustments }: Payment): PaymentPosting {
  const accounts: Record<PaymentAccount, Cents> = {
    ...{ claims: sum(claims.map(paidToProvider)), interest: NOTHING, recoupment: NOTHING },
    ...{ 'balance-forward': NOTHING, refund: NOTHING, fees: NOTHING, other: NOTHING },
  }
  for (const { code, amount: taken } of adjustments)
    accounts[PLACES[code]] = cents(accounts[PLACES[code]] - taken)
  return { deposit: amount, accounts }
}
