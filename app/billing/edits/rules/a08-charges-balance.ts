import { dollars, sum } from '../../claim/cents.ts'
import type { Hit, Rule } from '../rule.ts'

export const chargesBalance: Rule = {
  id: 'A8',
  title: 'The claim total equals the sum of its lines',
  level: 'REJ',
  ...{ from: null, to: null, scope: 'all', verify: false },
  inputs: ['total', 'line.charge'],
  answer: null,
  status277: 'A8:178',
  fix: 'Make the total the sum of the line charges, and no charge negative; send the claim again as an original.',
  source: 'X12 TR3 CLM02',
  check({ claim, lines }) {
    const hits: Hit[] = lines
      .filter((line) => line.charge < 0)
      .map(({ n, charge }) => {
        return { line: n, field: 'line.charge', message: `Line ${n} charges ${dollars(charge)}.` }
      })
    const adds = sum(lines.map((line) => line.charge))
    const total = claim.total ?? adds
    if (total !== adds)
      hits.push({
        field: 'total',
        message: `The claim says ${dollars(total)}; its lines add up to ${dollars(adds)}.`,
      })
    // Without a line there is nothing to charge, and A2 says so.
    else if (total <= 0 && lines.length > 0)
      hits.push({ field: 'total', message: 'The claim charges nothing.' })
    return hits
  },
  examples: [
    {
      name: 'lines of 150 and 140 under a total of 300',
      scene: (make) => make({ total: '300.00' }),
      finds: [{ field: 'total' }],
    },
    {
      name: 'lines of 150 and 140 under a total of 290',
      scene: (make) => make({ total: '290.00' }),
      finds: [],
    },
  ],
}
