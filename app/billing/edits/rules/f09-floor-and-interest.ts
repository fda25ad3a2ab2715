import { paymentClock } from '../../adjudication/payment-floor.ts'
import { day } from '../../claim/day.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { KNOWLEDGE } from './parts.ts'

const clock = (form: 'electronic' | 'paper', floor: string): Demonstration => ({
  name: `a clean ${form} claim received on October 20, 2025`,
  shows: () => ({ ...paymentClock(day('2025-10-20'), form) }),
  gives: { floor, ceiling: '2025-11-19', interestFrom: '2025-11-20' },
})

export const floorAndInterest: Rule = {
  ...KNOWLEDGE,
  id: 'F9',
  title: 'Payment waits for the floor and earns interest when late',
  verify: true,
  fix: 'Ask nothing before the floor; post interest as PLB L6, apart from the claim.',
  source: 'MCPM ch. 1 §80.2',
  demonstrates: [clock('electronic', '2025-11-03'), clock('paper', '2025-11-18')],
}
