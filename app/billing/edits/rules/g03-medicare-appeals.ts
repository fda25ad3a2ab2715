import { day } from '../../claim/day.ts'
import { medicareAppeal } from '../../remedies/medicare-appeal.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { KNOWLEDGE } from './parts.ts'

const deadline = (
  name: string,
  level: 1 | 2 | 3 | 4 | 5,
  notice: string,
  gives: { received: string; due: string; 'at stake': string },
): Demonstration => ({
  ...{ name, gives },
  shows() {
    const { received, due, amount } = medicareAppeal(level, day(notice))
    return { received, due, 'at stake': amount ?? 'any amount' }
  },
})

export const medicareAppeals: Rule = {
  ...KNOWLEDGE,
  verify: true,
  id: 'G3',
  title: 'Medicare’s five levels of appeal have their own clocks',
  fix: 'Count from the day the decision counts as received, and send all evidence by the second level.',
  source: '42 CFR 405.940-.1136; 90 FR 55869 (2025-12-04); MCPM ch. 29',
  figures: ['appeal-hearing-amount', 'appeal-court-amount'],
  demonstrates: [
    deadline('a redetermination of a remittance of November 3, 2025', 1, '2025-11-03', {
      ...{ received: '2025-11-08', due: '2026-03-08', 'at stake': 'any amount' },
    }),
    deadline('the reconsideration after a letter of March 20, 2026', 2, '2026-03-20', {
      ...{ received: '2026-03-25', due: '2026-09-21', 'at stake': 'any amount' },
    }),
    deadline('a hearing asked for in 2025', 3, '2025-10-20', {
      ...{ received: '2025-10-25', due: '2025-12-24', 'at stake': '190' },
    }),
    deadline('a hearing asked for in 2026', 3, '2026-05-20', {
      ...{ received: '2026-05-25', due: '2026-07-24', 'at stake': '200' },
    }),
    deadline('the Council', 4, '2026-05-20', {
      ...{ received: '2026-05-25', due: '2026-07-24', 'at stake': 'any amount' },
    }),
    deadline('a court in 2026', 5, '2026-05-20', {
      ...{ received: '2026-05-25', due: '2026-07-24', 'at stake': '1960' },
    }),
  ],
}
