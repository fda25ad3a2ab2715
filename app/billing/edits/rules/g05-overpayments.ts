import { day } from '../../claim/day.ts'
import type { Overpayment } from '../../remedies/overpayment.ts'
import { returnClock } from '../../remedies/overpayment.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { KNOWLEDGE } from './parts.ts'

const clock = (name: string, of: Partial<Overpayment>, due: string): Demonstration => ({
  name,
  shows: () => ({
    due: returnClock({ paid: day('2025-10-30'), identified: day('2025-12-01'), ...of }).due ?? 'not owed',
  }),
  gives: { due },
})

export const overpayments: Rule = {
  ...KNOWLEDGE,
  id: 'G5',
  title: 'An overpayment is reported and returned within 60 days of being identified',
  fix: 'Report it and return it by refund form or PLB offset; it is never a credit of the patient.',
  source: '42 CFR 401.305; 31 USC 3729(a)(1)(G)',
  figures: ['overpayment-days', 'overpayment-investigation-days', 'overpayment-lookback-years'],
  demonstrates: [
    clock('a second payment found on December 1, 2025', {}, '2026-01-30'),
    clock(
      'with a search for related ones from December 11 to January 10',
      { investigation: { began: day('2025-12-11'), ended: day('2026-01-10') } },
      '2026-03-01',
    ),
    clock(
      'with a search that does not end: 180 days at most',
      { investigation: { began: day('2025-12-01') } },
      '2026-07-29',
    ),
    clock(
      'with one that began on the tenth day and does not end: 180 days from December 1, then the 50 that are left',
      { investigation: { began: day('2025-12-11') } },
      '2026-07-19',
    ),
    clock('a payment of seven years ago', { paid: day('2018-11-30') }, 'not owed'),
    clock('a payment of six years ago to the day', { paid: day('2019-12-01') }, '2026-01-30'),
  ],
}
