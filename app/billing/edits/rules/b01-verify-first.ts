import { day, daysFrom } from '../../claim/day.ts'
import type { Rule } from '../rule.ts'
import { ALWAYS } from './parts.ts'

/** How old an eligibility answer may be on the day of service, in calendar days. */
const VERIFIED_DAYS = 3

export const verifyFirst: Rule = {
  ...{ id: 'B1', title: 'Eligibility is checked for the day of service', level: 'WARN', ...ALWAYS },
  inputs: ['subscriber.memberId', 'line.date'],
  answer: null,
  status277: null,
  fix: 'Ask the payer (270) for the day of service and keep the answer (271) with its trace number.',
  source: 'X12 005010X279A1; CAQH CORE operating rules',
  check({ facts, lines }) {
    const { verified } = facts
    if (verified === undefined) return []
    const first = lines.map(({ from }) => from).sort()[0]
    if (first === undefined) return []
    if (verified === null)
      return [
        {
          field: 'subscriber.memberId',
          message: 'Nobody asked the payer whether the coverage was in force.',
        },
      ]
    const age = daysFrom(verified, first)
    if (age >= 0 && age <= VERIFIED_DAYS) return []
    const message = `Coverage was last verified on ${verified}; the service is of ${first}.`
    return [{ field: 'subscriber.memberId', message }]
  },
  examples: [
    {
      name: 'coverage nobody asked about',
      scene: (make) => make({}, { facts: { verified: null } }),
      finds: [{ field: 'subscriber.memberId' }],
    },
    {
      name: 'coverage asked about on the day',
      scene: (make) => make({}, { facts: { verified: day('2025-10-15') } }),
      finds: [],
    },
  ],
}
