import type { Cents } from '../claim/cents.ts'
import type { Day } from '../claim/day.ts'
import { shareOf } from '../claim/exact.ts'
import { figureOn } from '../codes/constants.ts'
import { taken } from './price-service.ts'
import type { Derived } from './step.ts'

/**
 * What a provider who does not participate is paid, and the most they may charge when they do not accept assignment:
 * 95 % of the fee, and 115 % of that (SSA 1848(g); 42 CFR 414.48; MCPM ch. 12 §20.4.4). Both are taken from the full
 * fee and rounded once: 109.25 % of it is the limiting charge.
 */
export function limitingCharge(
  fee: Cents,
  on: Day,
): { readonly allowed: Derived; readonly most: Derived } | null {
  const share = figureOn('non-participating-share', on)
  const limit = figureOn('limiting-charge', on)
  if (!share || !limit) return null
  const allowed = taken(fee, share.exact, 'Not participating: 95 %', share.source)
  const cap = taken(allowed.amount, limit.exact, 'Limiting charge: 115 % of that', limit.source)
  return {
    allowed: { amount: allowed.amount, steps: [allowed] },
    most: { amount: cap.amount, steps: [allowed, cap] },
  }
}

/** Sequestration of a program payment, rounded to cents (CO-253); nothing where none is in force. */
export const sequestered = (payment: Cents, on: Day): Cents => {
  const rate = figureOn('sequestration', on)
  return rate ? shareOf(payment, rate.exact) : (0 as Cents)
}
