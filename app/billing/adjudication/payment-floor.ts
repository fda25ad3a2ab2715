import type { Day } from '../claim/day.ts'
import { addDays } from '../claim/day.ts'
import type { PromptPay } from '../coverage/payer.ts'
import { MEDICARE_PAYS } from '../coverage/payers.ts'

/** How a claim reached its payer. */
export type Medium = 'electronic' | 'paper'

/** When a payer pays a clean claim, and from when it owes interest. */
export interface PaymentClock {
  /** The first day on which it may pay: for Medicare the 14th after receipt for electronic claims, the 29th for paper. */
  readonly floor: Day
  /** The last day to pay without interest: the 30th after receipt. */
  readonly ceiling: Day
  /** Interest runs from this day on until payment; the remittance tells of it in PLB with L6. */
  readonly interestFrom: Day
}

/**
 * Rule F9: the payment floor and ceiling of a clean claim, by the day of receipt (MCPM ch. 1 §80.2). The one clock that
 * payments and interest go by.
 * @param law what binds the payer; Medicare's, where nothing is said
 */
export const paymentClock = (
  received: Day,
  medium: Medium,
  { floor, within }: Pick<PromptPay, 'floor' | 'within'> = MEDICARE_PAYS,
): PaymentClock => ({
  floor: addDays(received, floor[medium]),
  ceiling: addDays(received, within),
  interestFrom: addDays(received, within + 1),
})
