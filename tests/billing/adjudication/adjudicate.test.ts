import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Adjudication } from '#billing'
import { adjudicate, cents, day, dollars, imbalance, SAMPLE_CLAIM, scenesOn } from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'

const totals = (remit: Adjudication, group: string, carc: string): string =>
  dollars(
    cents(
      remit.lines
        .flatMap(({ adjustments }) => adjustments)
        .filter((one) => one.group === group && one.carc === carc)
        .reduce((all, { amount }) => all + amount, 0),
    ),
  )

describe('a clean Medicare visit with a knee injection (scenario 1)', () => {
  const remit = adjudicate(scenesOn(stageOf({ benefits: partB(4000) }))())
  test('pays 82.88 and leaves 61.14 to the patient', () => {
    expect(remit.findings).toEqual([])
    expect([remit.status, dollars(remit.allowed), dollars(remit.paid), dollars(remit.patient)]).toEqual([
      ...['paid', '145.71', '82.88', '61.14'],
    ])
  })
  test('accounts for every cent', () => {
    expect(totals(remit, 'CO', '45')).toBe('144.29')
    expect(totals(remit, 'CO', '253')).toBe('1.69')
    expect(totals(remit, 'PR', '1')).toBe('40.00')
    expect(remit.lines.map(imbalance)).toEqual([0, 0])
  })
  test('shows its arithmetic', () => {
    expect(remit.lines[0]?.steps.map(({ what }) => what)).toEqual([
      ...[
        'Fee schedule amount, non-facility',
        'Deductible',
        'Coinsurance',
        'Sequestration: 2 % of the payment',
      ],
    ])
  })
})

test('a rejected claim is never adjudicated', () => {
  const remit = adjudicate(scenesOn(stageOf())({ rendering: { npi: '1999999948' } }))
  expect(remit).toMatchObject({ status: 'rejected', lines: [], paid: 0, patient: 0 })
  expect(remit.findings[0]).toMatchObject({ rule: 'A3', box: '24J', status277: 'A7:562:82' })
})

describe('whatever is claimed', () => {
  const make = scenesOn(stageOf({ benefits: partB(4000) }))
  const line = fc.record({
    from: fc.constantFrom('2025-10-15', '2025-10-16'),
    procedure: fc.constantFrom(
      '99213',
      '20610',
      '17110',
      '11102',
      '17000',
      '17003',
      '45385',
      '45380',
      '97110',
      '71046',
      '36415',
      '99396',
    ),
    modifiers: fc.subarray(['25', '59', '50', 'RT', '26'], { maxLength: 2 }),
    pointers: fc.constant(1).map((n) => [n]),
    charge: fc.integer({ min: 0, max: 90_000 }).map((n) => dollars(cents(n))),
    units: fc.constantFrom('1', '1', '2', '3'),
  })
  const someLines = fc.array(line, { minLength: 1, maxLength: 6 })
  test('every line balances, nobody owes less than nothing, and only PR is the patient’s', () =>
    fc.assert(
      fc.property(someLines, (lines) => {
        const remit = adjudicate(make({ lines }))
        for (const one of remit.lines) {
          expect(imbalance(one)).toBe(0)
          expect(one.paid).toBeGreaterThanOrEqual(0)
          for (const { group, amount } of one.adjustments)
            if (group === 'PR') expect(amount).toBeGreaterThan(0)
        }
        expect(remit.paid + remit.patient).toBeLessThanOrEqual(Math.max(0, remit.charge))
      }),
      { numRuns: 300 },
    ))
  test('the order of the lines changes nothing but their places', () =>
    fc.assert(
      fc.property(someLines, fc.nat(), (lines, turn) => {
        const by = turn % lines.length
        const turned = [...lines.slice(by), ...lines.slice(0, by)]
        const [one, other] = [adjudicate(make({ lines })), adjudicate(make({ lines: turned }))]
        expect([other.status, other.allowed, other.paid, other.patient]).toEqual([
          ...[one.status, one.allowed, one.paid, one.patient],
        ])
      }),
      { numRuns: 200 },
    ))
})

test('Medicare after a group plan pays the lowest of three amounts (42 CFR 411.33)', () => {
  const make = scenesOn(stageOf({ id: 'ALPHA1', benefits: null, received: day('2025-11-20') }))
  const scene = make({
    destination: 2,
    coverages: [
      {
        payer: { id: 'EGHP01', name: 'Employer Plan' },
        filing: 'CI',
        relationship: '18',
        subscriber: { last: 'Sample', memberId: 'X1' },
        prior: {
          paid: '120.00',
          lines: [
            {
              line: 1,
              paid: '120.00',
              adjustments: [
                { group: 'CO', carc: '45', amount: '25.00' },
                { group: 'PR', carc: '2', amount: '30.00' },
              ],
            },
          ],
        },
      },
      {
        payer: { id: 'MCRTRN', name: 'Medicare' },
        filing: 'MB',
        relationship: '18',
        subscriber: { ...SAMPLE_CLAIM.coverages[0]?.subscriber, last: 'Sample', memberId: '1EG4TE5MK73' },
      },
    ],
    lines: [
      { from: '2025-10-15', procedure: '99213', modifiers: [], pointers: [1], charge: '175.00', units: '1' },
    ],
  })
  const remit = adjudicate({
    ...scene,
    payer: {
      ...stageOf().payer,
      sequestered: false,
      contract: { kind: 'fixed', fees: { '99213': '125.00' }, otherwise: null, lesserOfCharge: true },
    },
    benefits: partB(0),
  })
  expect(dollars(remit.paid)).toBe('30.00')
  expect(totals(remit, 'OA', '23')).toBe('145.00')
  expect(remit.lines.map(imbalance)).toEqual([0])
})
