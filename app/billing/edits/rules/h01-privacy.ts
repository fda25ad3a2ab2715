import type { Rule } from '../rule.ts'
import { figuresOn } from './demonstration-parts.ts'
import { KNOWLEDGE } from './parts.ts'

export const privacy: Rule = {
  ...KNOWLEDGE,
  id: 'H1',
  title: 'Health information is used as little as needed, and breaches are told',
  fix: 'Open only what the task needs; report a breach at once: people hear of it within 60 days.',
  source: '45 CFR 164.502(b), 164.404-.408, 160.404',
  figures: [
    'breach-notice-days',
    'breach-media-people',
    'record-access-days',
    'hipaa-records-years',
    'hipaa-penalty-tier-1-least',
    'hipaa-penalty-tier-1-most',
    'hipaa-penalty-tier-2-least',
    'hipaa-penalty-tier-2-most',
    'hipaa-penalty-tier-3-least',
    'hipaa-penalty-tier-3-most',
    'hipaa-penalty-tier-4-least',
    'hipaa-penalty-tier-4-most',
    'hipaa-penalty-year',
    'hipaa-discretion-tier-1-year',
    'hipaa-discretion-tier-2-year',
    'hipaa-discretion-tier-3-year',
  ],
  demonstrates: [
    figuresOn('terms in days, and penalties from January 28, 2026', '2026-02-01', {
      'breach-notice-days': '60',
      'record-access-days': '30',
      'hipaa-penalty-tier-1-least': '145',
      'hipaa-penalty-tier-2-least': '1461',
      'hipaa-penalty-tier-3-least': '14602',
      'hipaa-penalty-tier-4-most': '2190294',
    }),
  ],
}
