import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClaimChange } from '#billing'
import { adjudicate, day, dollars, SAMPLE_CLAIM, scenesOn } from '#billing'
import { stageOf } from '../helpers/stages.ts'

const make = scenesOn(stageOf({ benefits: null, received: day('2025-11-20') }))
const line = (charge: string, more = {}) => ({
  ...{ from: '2025-10-15', procedure: '99213', modifiers: [], pointers: [1], charge, units: '1', ...more },
})
const LINES = [
  line('150.00', { modifiers: ['25'] }),
  line('140.00', { procedure: '20610', modifiers: ['RT'] }),
]

/** Two lines after a group plan that paid 200.00 of 290.00, with or without detail by line. */
const afterPlan = (lines: readonly object[], adjustments: readonly object[]): ClaimChange =>
  ({
    ...{ destination: 2, lines: LINES },
    coverages: [
      {
        ...{ payer: { id: 'EGHP01', name: 'Employer Plan' }, filing: 'CI', relationship: '18' },
        subscriber: { last: 'Sample', memberId: 'X1' },
        prior: { paid: '200.00', on: '2025-11-03', lines, adjustments },
      },
      { ...SAMPLE_CLAIM.coverages[0], msp: '12' },
    ],
  }) as ClaimChange
const CLAIM_LEVEL = [
  { group: 'CO', carc: '45', amount: '30.00' },
  { group: 'PR', carc: '2', amount: '60.00' },
]

describe('an earlier answer without detail by line', () => {
  const remit = adjudicate(make(afterPlan([], CLAIM_LEVEL)))
  test('is never as if this payer were first', () => {
    expect(
      remit.lines.map(({ adjustments }) => adjustments.map(({ group, carc }) => `${group}-${carc}`)),
    ).toEqual([expect.arrayContaining(['OA-23']), expect.arrayContaining(['OA-23'])])
    const first = adjudicate(make({ lines: LINES }))
    expect(remit.paid).toBeLessThan(first.paid)
  })
  test('what it left is shared out by the charges: 31.03 and 28.97 of 60.00', () => {
    const left = remit.lines.map(({ charge, adjustments }) =>
      dollars((charge - (adjustments.find(({ carc }) => carc === '23')?.amount ?? 0)) as typeof charge),
    )
    expect(left).toEqual(['31.03', '28.97'])
  })
  test('a line it left out beside one it told of takes the rest', () => {
    const told = [{ line: 1, paid: '120.00', adjustments: [{ group: 'PR', carc: '2', amount: '30.00' }] }]
    const rest = [
      { group: 'CO', carc: '45', amount: '30.00' },
      { group: 'PR', carc: '2', amount: '30.00' },
    ]
    const { lines } = adjudicate(make(afterPlan(told, rest)))
    expect(lines.map(({ adjustments }) => dollars(adjustments[0]?.amount ?? remit.paid))).toEqual([
      '120.00',
      '110.00',
    ])
  })
  test('whatever the charges, each line and all that is left balance', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 9 }),
        (charges) => {
          const total = charges.reduce((a, b) => a + b, 0)
          const left = Math.floor(total / 3)
          const text = (of: number) => (of / 100).toFixed(2)
          const change = afterPlan([], [{ group: 'PR', carc: '2', amount: text(left) }])
          const [first, second] = change.coverages ?? []
          const remit = adjudicate(
            make({
              ...change,
              lines: charges.map((one, i) => line(text(one), { from: `2025-10-${20 + i}` })),
              coverages: [
                { ...first, prior: { ...first?.prior, paid: text(total - left) } },
                second,
              ] as NonNullable<ClaimChange['coverages']>,
            }),
          )
          const others = remit.lines.flatMap(({ adjustments }) =>
            adjustments.filter(({ carc }) => carc === '23'),
          )
          expect(others.reduce((sum, { amount }) => sum + amount, 0)).toBe(total - left)
        },
      ),
      { numRuns: 100 },
    ))
})

describe('what is priced by report', () => {
  const said = (modifier: string, attachment = 'OPR1') =>
    adjudicate(
      make({
        ...{ place: '22', attachment },
        lines: [line('1500.00', { procedure: '47562', modifiers: [modifier] })],
      }),
    ).lines[0]?.adjustments.map(({ group, carc, rarc }) => [group, carc, ...rarc])
  test.each(['22', '52'])(
    '%s with its report waits for the record, and is not refused as not covered',
    (one) => expect(said(one)).toEqual([['CO', '252', 'M127']]),
  )
})
