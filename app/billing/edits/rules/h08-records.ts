import type { Rule } from '../rule.ts'
import { figuresOn } from './demonstration-parts.ts'
import { KNOWLEDGE } from './parts.ts'

export const records: Rule = {
  ...KNOWLEDGE,
  id: 'H8',
  title: 'Signatures and records are kept',
  verify: true,
  fix: 'Keep the signature on file and the record for as long as the longest rule says.',
  source: '42 CFR 424.36, 422.504, 424.516(f)',
  figures: ['medicare-records-years', 'advantage-records-years', 'hipaa-records-years'],
  demonstrates: [
    figuresOn('years that records are kept', '2026-02-01', {
      'medicare-records-years': '7',
      'advantage-records-years': '10',
      'hipaa-records-years': '6',
    }),
  ],
}
