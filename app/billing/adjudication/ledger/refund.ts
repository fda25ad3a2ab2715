import type { Cents } from '../../claim/cents.ts'
import { cents, minus } from '../../claim/cents.ts'
import type { ProviderAdjustment } from '../remit/provider-adjustment.ts'
import type { Ledger } from './ledger.ts'

/**
 * A provider's check for an overpayment the payer has told of. The next remittance says that it came in: the recovery
 * (WO, positive) and the refund (72, negative) cancel each other, and nothing is taken from payments any more. What the
 * check exceeds the overpayment by is not taken.
 * @returns the adjustments for the next payment (`PayRun.more`); none where nothing is owed for that claim
 */
export function refund(
  ledger: Ledger,
  control: string,
  check: { readonly number: string; readonly amount: Cents },
): { readonly ledger: Ledger; readonly adjustments: readonly ProviderAdjustment[] } {
  const owed = ledger.recoupments.find((one) => one.control === control)
  const amount = cents(Math.min(owed?.amount ?? 0, check.amount))
  if (!owed || amount <= 0) return { ledger, adjustments: [] }
  const rest = minus(owed.amount, amount)
  const recoupments = ledger.recoupments.flatMap((one) =>
    one !== owed ? [one] : rest > 0 ? [{ ...one, amount: rest }] : [],
  )
  return {
    ledger: { ...ledger, recoupments },
    adjustments: [
      { code: 'WO', reference: control, amount, why: 'Overpayment refunded by the provider' },
      { code: '72', reference: check.number, amount: cents(-amount), why: 'Refund received' },
    ],
  }
}
