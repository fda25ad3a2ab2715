import type { Hit, Rule } from '../rule.ts'
import { ALWAYS, answer } from './parts.ts'

export const placeOfService: Rule = {
  ...{ id: 'A12', title: 'The place of service is valid and fits the service', level: 'REJ', ...ALWAYS },
  inputs: ['place', 'line.place', 'line.procedure'],
  answer: answer('CO', '5', 'M77'),
  status277: 'A7:249',
  fix: 'Use the two-digit code of the place where the patient was; the fee depends on it.',
  verify: true,
  source: 'MCPM ch. 26 §10.5-10.6, ch. 12 §20.4.2',
  check({ lines, tables }) {
    return lines.flatMap(({ n, line, place, procedure, from }): Hit[] => {
      const field = line.place === undefined ? 'place' : 'line.place'
      const known = tables.place(place, from)
      if (!known) return [{ line: n, field, message: `${place} is no place of service on ${from}.` }]
      const row = tables.fee(procedure, '', from)
      const isPriced = row !== null && ['A', 'R', 'T'].includes(row.status)
      const fits = !isPriced || (known.isFacility ? row.payableFacility : row.payableNonFacility)
      const message = `${procedure} is not paid in place ${place} (${known.label}).`
      // A row without a facility amount for its technical part is the component rule's.
      const isComponent = row !== null && known.isFacility && ['1', '3', '4'].includes(row.pcTc)
      return fits || isComponent ? [] : [{ line: n, field, message, level: 'DEN-L' }]
    })
  },
  examples: [
    {
      name: 'a place that does not exist',
      scene: (make) => make({ place: '98' }),
      finds: [1, 2].map((line) => ({ line, field: 'place' as const })),
    },
    {
      name: 'a knee replacement in the office',
      scene: (make) =>
        make({
          lines: [
            {
              from: '2025-10-15',
              procedure: '27447',
              modifiers: ['RT'],
              pointers: [1],
              charge: '2000.00',
              units: '1',
            },
          ],
        }),
      finds: [{ line: 1, field: 'place', answer: answer('CO', '5', 'M77') }],
    },
    { name: 'an office visit in the office', scene: (make) => make(), finds: [] },
  ],
}
