import { addDays, addYears, day } from '../../claim/day.ts'
import type { Hit, Rule } from '../rule.ts'
import { answer, claimOrLines } from './parts.ts'
import { perLine } from './per-line.ts'

export const medicareFiling: Rule = {
  ...{
    id: 'C1',
    title: 'Medicare must receive a claim within one calendar year of the service',
    level: 'DEN-C',
  },
  ...{ from: null, to: null, scope: 'medicare', verify: true },
  inputs: ['line.date'],
  answer: answer('CO', '29', 'N211'),
  status277: null,
  fix: 'Write it off: late filing is no determination that can be appealed, and the patient may not be billed. Exceptions: an error of the agency, retroactive entitlement.',
  source: '42 CFR 424.44; MCPM ch. 1 §70',
  check({ lines, received, payer }) {
    if (payer.filingDays !== null) return []
    const safe = addDays(received, -365)
    const hits = perLine(lines, ({ n, from }): Hit | null => {
      // What is not older than 365 days is in time, in whatever year.
      if (from >= safe) return null
      const last = addYears(from, 1)
      if (received <= last) return null
      const message = `Line ${n} is of ${from}; the last day was ${last}, received ${received}.`
      return { line: n, field: 'line.date', message }
    })
    return claimOrLines(hits, lines.length)
  },
  examples: [
    {
      name: 'five days late',
      scene: (make) => make({}, { received: day('2026-10-20') }),
      finds: [1, 2].map((line) => ({
        line,
        field: 'line.date' as const,
        answer: answer('CO', '29', 'N211'),
      })),
    },
    { name: 'the last day', scene: (make) => make({}, { received: day('2026-10-15') }), finds: [] },
  ],
}
