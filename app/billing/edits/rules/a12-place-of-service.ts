import type { Hit, Rule } from '../rule.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

/** Statuses with a fee, and components with a technical part. */
const PRICED: ReadonlySet<string> = new Set(['A', 'R', 'T'])
const TECHNICAL: ReadonlySet<string> = new Set(['1', '3', '4'])

export const placeOfService: Rule = {
  ...{ id: 'A12', title: 'The place of service is valid and fits the service', level: 'REJ', ...ALWAYS },
  inputs: ['place', 'line.place', 'line.procedure'],
  answer: answer('CO', '5', 'M77'),
  status277: 'A7:249',
  fix: 'Use the two-digit code of the place where the patient was; the fee depends on it.',
  verify: true,
  source: 'MCPM ch. 26 §10.5-10.6, ch. 12 §20.4.2',
  check({ lines, tables }) {
    return perLine(lines, ({ n, line, place, procedure, from, fee: row }): Hit | null => {
      const field = line.place === undefined ? 'place' : 'line.place'
      const known = tables.place(place, from)
      if (!known) return { line: n, field, message: `${place} is no place of service on ${from}.` }
      if (row === null || !PRICED.has(row.status)) return null
      if (known.isFacility ? row.payableFacility : row.payableNonFacility) return null
      // A row without a facility amount for its technical part is the component rule's.
      if (known.isFacility && TECHNICAL.has(row.pcTc)) return null
      const message = `${procedure} is not paid in place ${place} (${known.label}).`
      return { line: n, field, message, level: 'DEN-L' }
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
