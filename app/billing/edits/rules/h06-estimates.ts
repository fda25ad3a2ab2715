import type { Rule } from '../rule.ts'
import { figuresOn } from './demonstration-parts.ts'
import { KNOWLEDGE } from './parts.ts'

export const estimates: Rule = {
  ...KNOWLEDGE,
  id: 'H6',
  title: 'The uninsured get an estimate, and surprise bills are banned',
  fix: 'Give the estimate within one business day when scheduled three or more ahead, within three when ten or more ahead or when asked.',
  source: '45 CFR 149.110-.140, .610, .620',
  figures: [
    'estimate-days-scheduled-3',
    'estimate-days-scheduled-10',
    'estimate-days-requested',
    'estimate-dispute-amount',
    'estimate-dispute-days',
    'estimate-dispute-fee',
  ],
  demonstrates: [
    figuresOn('when the estimate is due, and when a bill above it may be disputed', '2026-02-01', {
      'estimate-days-scheduled-3': '1',
      'estimate-days-scheduled-10': '3',
      'estimate-dispute-amount': '400',
      'estimate-dispute-days': '120',
      'estimate-dispute-fee': '25',
    }),
  ],
}
