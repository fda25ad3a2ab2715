import type { Rule } from '../rule.ts'
import { remitted } from './demonstration-parts.ts'
import { oneLine } from './example-parts.ts'
import { answer, KNOWLEDGE } from './parts.ts'

export const contractual: Rule = {
  ...KNOWLEDGE,
  id: 'F3',
  title: 'What the contract cuts is written off',
  inputs: ['line.charge'],
  answer: answer('CO', '45'),
  fix: 'Write off what the charge exceeds the allowed amount; never bill it to the patient.',
  source: 'Payer contracts; CARC 45',
  demonstrates: [
    {
      name: 'a charge of 150.00 for 85.17',
      shows: ({ make, adjudicate }) =>
        remitted(adjudicate(make({ lines: [oneLine('99213', { charge: '150.00' })] }, { benefits: null }))),
      gives: { allowed: '85.17', paid: '83.47', 'CO-45': '64.83', 'CO-253': '1.70' },
    },
  ],
}
