import type { Rule } from '../rule.ts'
import { figuresOn } from './demonstration-parts.ts'
import { KNOWLEDGE } from './parts.ts'

export const falseClaims: Rule = {
  ...KNOWLEDGE,
  id: 'H2',
  title: 'A false claim costs a penalty and three times the loss',
  fix: 'Stop billing it, find out how far it goes, report and return (G5).',
  source: '31 USC 3729-3733; 28 CFR 85.5',
  figures: ['false-claim-least', 'false-claim-most'],
  demonstrates: [
    figuresOn('the penalty for one claim', '2026-02-01', {
      'false-claim-least': '14308',
      'false-claim-most': '28619',
    }),
  ],
}
