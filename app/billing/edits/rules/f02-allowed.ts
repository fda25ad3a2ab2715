import { day } from '../../claim/day.ts'
import { ONE } from '../../claim/exact.ts'
import { priceService } from '../../pricing/price-service.ts'
import type { Rule } from '../rule.ts'
import { remitted } from './demonstration-parts.ts'
import { oneLine } from './example-parts.ts'
import { KNOWLEDGE } from './parts.ts'

export const allowedAmount: Rule = {
  ...KNOWLEDGE,
  id: 'F2',
  title: 'The allowed amount is the lower of charge and adjusted fee',
  verify: true,
  inputs: ['line.charge', 'line.modifiers', 'line.place', 'rendering.taxonomy'],
  fix: 'Reduce in this order: site, modifier, further services of the day, kind of practitioner; then compare with the charge.',
  source: '42 CFR 405.501; MCPM ch. 12 §20',
  demonstrates: [
    {
      name: 'a charge of 80.00 below the fee of 85.17',
      shows: ({ make, adjudicate }) =>
        remitted(adjudicate(make({ lines: [oneLine('99213', { charge: '80.00' })] }, { benefits: null }))),
      gives: { allowed: '80.00', paid: '78.40', 'CO-253': '1.60' },
    },
    {
      name: 'the order of reductions: a physician assistant injects both knees',
      shows: ({ make }) => {
        const priced = priceService(
          {
            ...{ procedure: '20610', modifiers: ['50'], units: ONE, place: '11', on: day('2025-10-15') },
            ...{ locality: '15202-00', practitioner: 'physician-assistant' },
          },
          make().tables,
        )
        const steps = priced.ok ? priced.value.steps : []
        return Object.fromEntries(steps.map(({ what }, i) => [String(i + 1), what]))
      },
      gives: {
        '1': 'Fee schedule amount, non-facility',
        '2': 'Both sides: 150 % (50)',
        '3': 'Physician assistant: 85 %',
      },
    },
  ],
}
