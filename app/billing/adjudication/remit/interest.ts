import type { Cents } from '../../claim/cents.ts'
import { dollars, NOTHING } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import { daysFrom } from '../../claim/day.ts'
import { exact, exactly, inDigits, ofCents, quotientInCents, times } from '../../claim/exact.ts'
import { figureOn } from '../../codes/constants.ts'
import type { Payer } from '../../coverage/payer.ts'
import type { Derived } from '../../pricing/step.ts'
import type { Medium } from '../payment-floor.ts'
import { paymentClock } from '../payment-floor.ts'

/** The first day on which a payer pays a claim: Medicare waits 14 days for an electronic one, 29 for paper (F9). */
export const earliestPayment = ({ promptPay }: Payer, received: Day, medium: Medium): Day =>
  promptPay ? paymentClock(received, medium, promptPay).floor : received

/**
 * What a payer owes for paying a clean claim late: payment × yearly rate × days / 365, rounded once. It runs from the
 * day after payment was due to the day of payment, at the rate of that day; nothing on claims that pay nothing
 * (MCPM ch. 1 §80.2.2). `null` where the payer owes none, or the rate of the day is not known.
 */
export function lateInterest(payer: Payer, payment: Cents, received: Day, paidOn: Day): Derived | null {
  const law = payer.promptPay
  if (!law || payment <= 0) return null
  const days = daysFrom(paymentClock(received, 'electronic', law).ceiling, paidOn)
  if (days <= 0) return null
  const rate = 'fixed' in law.rate ? exact(law.rate.fixed) : figureOn(law.rate.figure, paidOn)?.exact
  if (!rate) return null
  const amount = quotientInCents(times(times(ofCents(payment), rate), exactly(days)), 365)
  if (amount === NOTHING) return null
  const how = `${dollars(payment)} × ${inDigits(rate)} × ${days} / 365`
  return { amount, steps: [{ what: `Interest for ${days} days`, how, amount, source: law.source }] }
}
