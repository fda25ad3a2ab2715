import type { Rule } from '../rule.ts'
import { figuresOn } from './demonstration-parts.ts'
import { KNOWLEDGE } from './parts.ts'

export const kickbacks: Rule = {
  ...KNOWLEDGE,
  id: 'H3',
  title: 'Nothing of value is given for federal referrals',
  verify: true,
  fix: 'Waive a copay only for need that is found out and written down, never as a habit.',
  source: '42 USC 1320a-7b(b); 42 CFR 1001.952',
  figures: ['kickback-fine', 'kickback-years'],
  demonstrates: [
    figuresOn('the most a court can impose', '2026-02-01', {
      'kickback-fine': '100000',
      'kickback-years': '10',
    }),
  ],
}
