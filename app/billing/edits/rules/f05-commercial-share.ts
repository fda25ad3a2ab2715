import { cents } from '../../claim/cents.ts'
import type { Payer } from '../../coverage/payer.ts'
import type { Rule } from '../rule.ts'
import { remitted } from './demonstration-parts.ts'
import { oneLine, withBenefits } from './example-parts.ts'
import { answer, KNOWLEDGE } from './parts.ts'

/** A private plan that allows 93.00 for 99213. */
const plan = (payer: Payer): Payer => ({
  ...{ ...payer, kind: 'ppo', filingDays: 90, sequestered: false },
  contract: { kind: 'fixed', fees: { '99213': '93.00' }, otherwise: null, lesserOfCharge: true },
})
const visit = { lines: [oneLine('99213', { charge: '150.00' })] }

export const commercialShare: Rule = {
  ...KNOWLEDGE,
  id: 'F5',
  title: 'A commercial plan takes copay, deductible and coinsurance in its order',
  inputs: ['line.procedure'],
  answer: answer('PR', '3'),
  fix: 'Collect the copay at the visit; wait for the remittance with the rest.',
  source: 'Plan document; 45 CFR 147.130',
  demonstrates: [
    {
      name: 'an allowed 93.00 with a copay of 25.00, on a charge of 150.00',
      shows: ({ make, adjudicate }) =>
        remitted(
          adjudicate(
            make(visit, {
              payer: plan(make().payer),
              benefits: withBenefits({ copays: [{ procedures: ['99213'], amount: cents(2500) }] }),
            }),
          ),
        ),
      gives: { allowed: '93.00', paid: '68.00', 'CO-45': '57.00', 'PR-3': '25.00' },
    },
    {
      name: 'the same without a copay, 50.00 of the deductible left, 20 % after it',
      shows: ({ make, adjudicate }) =>
        remitted(
          adjudicate(
            make(visit, { payer: plan(make().payer), benefits: withBenefits({ deductible: cents(5000) }) }),
          ),
        ),
      gives: { allowed: '93.00', paid: '34.40', 'CO-45': '57.00', 'PR-1': '50.00', 'PR-2': '8.60' },
    },
    {
      name: 'the same with 30.00 left to the out-of-pocket limit',
      shows: ({ make, adjudicate }) =>
        remitted(
          adjudicate(
            make(visit, {
              payer: plan(make().payer),
              benefits: withBenefits({ deductible: cents(5000), outOfPocket: cents(3000) }),
            }),
          ),
        ),
      gives: { allowed: '93.00', paid: '63.00', 'CO-45': '57.00', 'PR-1': '30.00' },
    },
  ],
}
