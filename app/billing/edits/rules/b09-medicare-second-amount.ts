import { cents, dollars } from '../../claim/cents.ts'
import type { AfterPrimary } from '../../coverage/secondary.ts'
import { secondaryAmount } from '../../coverage/secondary.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { answer, KNOWLEDGE } from './parts.ts'

/** The regulation's own claim: charge 175, first payer allows 150 and pays 120, fee 125, deductible met. */
const REGULATION: AfterPrimary = {
  ...{ charge: cents(17_500), primaryAllowed: cents(15_000), primaryPaid: cents(12_000) },
  ...{ patientLeft: cents(3000), allowed: cents(12_500), ownBenefit: cents(10_000), obligated: null },
}

const STEPS = [
  'Charge less primary payment',
  'What Medicare would pay first',
  'Higher fee less primary payment',
  'Lowest of the three',
]

const shown = (name: string, more: Partial<AfterPrimary>, gives: readonly string[]): Demonstration => ({
  name,
  shows: () => {
    const { steps } = secondaryAmount('medicare', { ...REGULATION, ...more })
    return Object.fromEntries(steps.map(({ what, amount }) => [what, dollars(amount)]))
  },
  gives: Object.fromEntries(STEPS.map((what, i) => [what, gives[i] ?? ''])),
})
export const medicareSecondAmount: Rule = {
  ...KNOWLEDGE,
  verify: true,
  id: 'B9',
  title: 'Medicare as second payer pays the lowest of three amounts',
  answer: answer('OA', '23'),
  fix: 'Post what the first payer paid and cut as OA-23; collect no more than Medicare’s fee rules leave.',
  source: '42 CFR 411.33; MSPM ch. 5',
  demonstrates: [
    shown('the regulation’s own claim', {}, ['55.00', '100.00', '30.00', '30.00']),
    shown('a provider bound to accept 130', { obligated: cents(13_000) }, [
      '10.00',
      '100.00',
      '30.00',
      '10.00',
    ]),
    shown(
      'a first payer that paid more than the fee',
      { primaryPaid: cents(16_000), primaryAllowed: cents(16_000), patientLeft: cents(0) },
      ['15.00', '100.00', '0.00', '0.00'],
    ),
  ],
}
