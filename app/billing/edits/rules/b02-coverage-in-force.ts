import { day } from '../../claim/day.ts'
import type { Hit, Rule } from '../rule.ts'
import { withBenefits } from './example-parts.ts'
import { ALWAYS, answer, claimOrLines } from './parts.ts'
import { perLine } from './per-line.ts'

export const coverageInForce: Rule = {
  ...{ id: 'B2', title: 'The service falls within the patient’s coverage dates', level: 'DEN-C', ...ALWAYS },
  inputs: ['line.date', 'subscriber.memberId'],
  answer: answer('PR', '27'),
  status277: null,
  fix: 'Find the plan that was in force on that day and bill it; an appeal changes nothing.',
  verify: true,
  source: 'CARC 26, 27; MCPM ch. 22',
  check({ benefits, lines }) {
    if (!benefits || (benefits.from === null && benefits.to === null)) return []
    const hits = perLine(lines, ({ n, from }): Hit | null => {
      if (benefits.to !== null && from > benefits.to)
        return {
          ...{ line: n, field: 'line.date' },
          message: `The coverage ended on ${benefits.to}; line ${n} is of ${from}.`,
        }
      if (benefits.from !== null && from < benefits.from)
        return {
          ...{ line: n, field: 'line.date' },
          message: `The coverage began on ${benefits.from}; line ${n} is of ${from}.`,
          answer: answer('PR', '26'),
        }
      return null
    })
    return claimOrLines(hits, lines.length)
  },
  examples: [
    {
      name: 'coverage that ended two weeks before',
      scene: (make) => make({}, { benefits: withBenefits({ to: day('2025-09-30') }) }),
      finds: [1, 2].map((line) => ({ line, field: 'line.date' as const, answer: answer('PR', '27') })),
    },
    {
      name: 'coverage that begins the day after',
      scene: (make) => make({}, { benefits: withBenefits({ from: day('2025-10-16') }) }),
      finds: [1, 2].map((line) => ({ line, field: 'line.date' as const, answer: answer('PR', '26') })),
    },
    {
      name: 'coverage that ends on the day',
      scene: (make) => make({}, { benefits: withBenefits({ to: day('2025-10-15') }) }),
      finds: [],
    },
  ],
}
