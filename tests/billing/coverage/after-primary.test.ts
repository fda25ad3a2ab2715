import { describe, expect, test } from 'vitest'
import type { ClaimJson, Payer, SecondaryMethod } from '#billing'
import { adjudicate, cents, day, dollars, imbalance, payerOf, scenesOn, secondaryAmount } from '#billing'
import { coverageBy } from '../helpers/claims.ts'
import { partB, stageOf } from '../helpers/stages.ts'

const facts = (
  charge: number,
  primaryAllowed: number,
  primaryPaid: number,
  allowed: number,
  own: number,
) => ({
  ...{ charge: cents(charge), primaryAllowed: cents(primaryAllowed), primaryPaid: cents(primaryPaid) },
  ...{ patientLeft: cents(primaryAllowed - primaryPaid), allowed: cents(allowed), ownBenefit: cents(own) },
  obligated: null,
})

describe('what a second plan pays', () => {
  test('Medicare: the lowest of 55, 100 and 30 (billing.md B9; 42 CFR 411.33)', () => {
    const { amount, steps } = secondaryAmount('medicare', facts(17_500, 15_000, 12_000, 12_500, 10_000))
    expect(dollars(amount)).toBe('30.00')
    expect(steps.slice(0, 3).map((step) => dollars(step.amount))).toEqual(['55.00', '100.00', '30.00'])
  })
  test.each([
    ['standard', '30.00'],
    ['non-duplication', '0.00'],
    ['medicaid', '20.00'],
  ] as const)('%s: %s of a charge of 200, 150 allowed and 120 paid, own 80 %% of 140 (B10)', (method, want) =>
    expect(dollars(secondaryAmount(method, facts(20_000, 15_000, 12_000, 14_000, 11_200)).amount)).toBe(want),
  )
  test('maintenance of benefits: 80 % of what 120 leaves of 140', () =>
    expect(secondaryAmount('maintenance', facts(20_000, 15_000, 12_000, 14_000, 1600)).amount).toBe(1600))
  test.each(['medicare', 'standard', 'non-duplication', 'maintenance', 'medicaid'] as SecondaryMethod[])(
    '%s: never below nothing',
    (method) =>
      expect(secondaryAmount(method, facts(10_000, 9000, 9000, 5000, 4000)).amount).toBeGreaterThanOrEqual(0),
  )
})

/** The sample visit after another payer, which left so much to the patient. */
function second(payer: Payer, paid: string, left: string, contract: string) {
  const patientLeft = [
    { group: 'CO' as const, carc: '45', amount: contract },
    { group: 'PR' as const, carc: '2', amount: left },
  ]
  const first = { ...coverageBy(payerOf('ALPHA1') as Payer), payer: { id: 'FIRST1', name: 'First Plan' } }
  const prior = { paid, on: '2025-11-10', lines: [{ line: 1, paid, adjustments: patientLeft }] }
  const lines: ClaimJson['lines'] = [
    { from: '2025-10-15', procedure: '99213', pointers: [2], charge: '150.00', units: '1' },
  ]
  const make = scenesOn(stageOf({ payer, received: day('2025-12-01'), benefits: partB(0) }))
  return adjudicate(make({ destination: 2, coverages: [{ ...first, prior }, coverageBy(payer)], lines }))
}
const told = (remit: ReturnType<typeof second>) =>
  remit.lines[0]?.adjustments.map(({ group, carc, amount }) => `${group}-${carc} ${dollars(amount)}`)

describe('a claim after another payer', () => {
  test('carries what that one paid and cut as OA-23, and leaves the rest to the patient', () => {
    const remit = second(payerOf('ALPHA1') as Payer, '68.00', '25.00', '57.00')
    expect([dollars(remit.paid), told(remit)]).toEqual(['25.00', ['OA-23 125.00']])
  })
  test('to Medicaid: at most its fee, and nothing is left to the patient (42 CFR 447.15)', () => {
    // 85.17 × 0.62 = 52.81 allowed; 68.00 is paid already.
    const remit = second(payerOf('OHMCD1') as Payer, '68.00', '25.00', '57.00')
    expect([dollars(remit.paid), remit.patient, told(remit)]).toEqual([
      ...['0.00', 0, ['OA-23 125.00', 'CO-45 25.00']],
    ])
    const low = second(payerOf('OHMCD1') as Payer, '40.00', '25.00', '85.00')
    expect([dollars(low.paid), told(low)]).toEqual(['12.81', ['OA-23 125.00', 'CO-45 12.19']])
  })
  test('under maintenance of benefits its own shares are of what the first left', () => {
    // 85.17 × 1.10 = 93.69 allowed, 68.00 paid: 80 % of 25.69 = 20.55.
    const payer = { ...(payerOf('ALPHA1') as Payer), secondary: 'maintenance' as const }
    expect(dollars(second(payer, '68.00', '25.00', '57.00').paid)).toBe('20.55')
  })
  test('that has no fee for the service: what the first left stays the patient’s', () => {
    const payer = payerOf('ALPHA1') as Payer
    const none = { kind: 'fixed', fees: {}, otherwise: null, lesserOfCharge: true } as const
    const remit = second({ ...payer, contract: none }, '68.00', '25.00', '57.00')
    expect([remit.paid, told(remit)]).toEqual([0, ['OA-23 125.00', 'PR-96 25.00']])
  })
  test('whose first payer says more than was charged still balances', () => {
    const { lines } = second(payerOf('ALPHA1') as Payer, '900.00', '500.00', '0.00')
    expect(lines.map(imbalance).every((off) => off === 0)).toBe(true)
    const amounts = lines.flatMap(({ adjustments }) => adjustments.map(({ amount }) => amount))
    expect(Math.min(0, ...amounts)).toBe(0)
  })
})
