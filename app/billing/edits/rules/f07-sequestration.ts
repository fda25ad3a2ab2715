import { cents, minus } from '../../claim/cents.ts'
import { day } from '../../claim/day.ts'
import { sequestered } from '../../pricing/participation.ts'
import type { Rule } from '../rule.ts'
import { inDollars, remitted } from './demonstration-parts.ts'
import { oneLine, withBenefits } from './example-parts.ts'
import { answer, KNOWLEDGE } from './parts.ts'

export const sequestration: Rule = {
  ...KNOWLEDGE,
  id: 'F7',
  title: 'Sequestration takes 2 percent of Medicare’s payment',
  inputs: ['line.date'],
  answer: answer('CO', '253'),
  fix: 'Write it off: the patient’s share stays as it was.',
  source: 'Budget Control Act of 2011; CMS notices',
  figures: ['sequestration'],
  demonstrates: [
    {
      name: 'a program payment of 36.14',
      shows() {
        const gross = cents(3614)
        const cut = sequestered(gross, day('2025-10-15'))
        return inDollars({ 'CO-253': cut, paid: minus(gross, cut) })
      },
      gives: { 'CO-253': '0.72', paid: '35.42' },
    },
    {
      name: 'a whole visit: 85.17 allowed, 40.00 of the deductible left',
      shows: ({ make, adjudicate }) =>
        remitted(
          adjudicate(
            make(
              { lines: [oneLine('99213', { charge: '150.00' })] },
              { benefits: withBenefits({ deductible: cents(4000) }) },
            ),
          ),
        ),
      gives: {
        ...{ allowed: '85.17', paid: '35.42', 'CO-45': '64.83', 'CO-253': '0.72' },
        ...{ 'PR-1': '40.00', 'PR-2': '9.03' },
      },
    },
  ],
}
