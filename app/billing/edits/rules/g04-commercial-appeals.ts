import { day } from '../../claim/day.ts'
import { commercialAppeal } from '../../remedies/commercial-appeal.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { KNOWLEDGE } from './parts.ts'

type Asked = Parameters<typeof commercialAppeal>

const clocks = (
  name: string,
  [denied, kind, more]: [string, Asked[1], Asked[2]?],
  gives: Record<string, string>,
): Demonstration => ({
  ...{ name, gives },
  shows(): Record<string, string> {
    const { due, decision, externalReview } = commercialAppeal(day(denied), kind, more)
    const all = { due, decision: `${decision.within} ${decision.unit}` }
    return externalReview === null ? all : { ...all, 'external review': externalReview }
  },
})

export const commercialAppeals: Rule = {
  ...KNOWLEDGE,
  id: 'G4',
  title: 'Commercial appeals follow federal clocks and the contract',
  verify: true,
  fix: 'File for the member within 180 days; a provider’s own dispute follows its contract.',
  source: '29 CFR 2560.503-1; 45 CFR 147.136',
  demonstrates: [
    clocks('care given, denied on November 3, 2025', ['2025-11-03', 'post-service'], {
      ...{ due: '2026-05-02', decision: '60 days' },
    }),
    clocks('care not yet given', ['2025-11-03', 'pre-service'], { due: '2026-05-02', decision: '30 days' }),
    clocks('a plan with two levels', ['2025-11-03', 'pre-service', { levels: 2 }], {
      ...{ due: '2026-05-02', decision: '15 days' },
    }),
    clocks('care that cannot wait', ['2025-11-03', 'urgent'], { due: '2026-05-02', decision: '72 hours' }),
    clocks(
      'external review after a final denial of October 31, 2025',
      ['2025-06-02', 'post-service', { finallyDenied: day('2025-10-31') }],
      { due: '2025-11-29', decision: '60 days', 'external review': '2026-03-01' },
    ),
  ],
}
