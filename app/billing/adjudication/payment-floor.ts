import type { Day } from '../claim/day.ts'
import { addDays } from '../claim/day.ts'

/** When Medicare pays a clean claim, and from when it owes interest. */
export interface PaymentClock {
  /** The first day on which it may pay: the 14th after receipt for electronic claims, the 29th for paper. */
  readonly floor: Day
  /** The last day to pay without interest: the 30th after receipt. */
  readonly ceiling: Day
  /** Interest runs from this day on until payment; the remittance tells of it in PLB with L6. */
  readonly interestFrom: Day
}

/** Rule F9: the payment floor and ceiling of a clean claim, by the day of receipt (MCPM ch. 1 §80.2). */
export const paymentClock = (received: Day, form: 'electronic' | 'paper'): PaymentClock => ({
  floor: addDays(received, form === 'electronic' ? 14 : 29),
  ceiling: addDays(received, 30),
  interestFrom: addDays(received, 31),
})
