import type { Cents } from '../../claim/cents.ts'
import { cents } from '../../claim/cents.ts'

/**
 * Adjustments of a payment that belong to no claim of it (PLB), by our words: WO recovery of an overpayment, FB balance
 * carried forward, CS any other adjustment, 72 a refund received, L6 interest, AH origination fee.
 */
export const PROVIDER_ADJUSTMENTS = {
  WO: 'Recovery of an overpayment',
  FB: 'Balance carried forward',
  CS: 'Adjustment',
  '72': 'Refund received from the provider',
  L6: 'Interest',
  AH: 'Origination fee',
} as const
/** PLB03-1 as far as this room uses it: a key of `PROVIDER_ADJUSTMENTS`. */
export type ProviderAdjustmentCode = keyof typeof PROVIDER_ADJUSTMENTS

/** One of them. A positive amount reduces the payment, a negative one adds to it (005010X221A1 §1.10.2.4). */
export interface ProviderAdjustment {
  readonly code: ProviderAdjustmentCode
  /** Which claim, check or balance it is about (PLB03-2). */
  readonly reference: string
  readonly amount: Cents
  readonly why: string
}

/**
 * What the payer owes for paying late (L6): `amount` in cents is positive here and negative in PLB, for it adds to the
 * payment.
 */
export const interestOwed = (control: string, amount: Cents, why: string): ProviderAdjustment => ({
  ...{ code: 'L6', reference: control, amount: cents(-amount), why },
})

/** Charged for a service of the payer, such as faster payment: taken from the payment. */
export const fee = (reference: string, amount: Cents, why: string): ProviderAdjustment => ({
  ...{ code: 'AH', reference, amount, why },
})

/** An amount put right between payer and provider that is no recovery: positive takes, negative gives. */
export const adjustment = (reference: string, amount: Cents, why: string): ProviderAdjustment => ({
  ...{ code: 'CS', reference, amount, why },
})
