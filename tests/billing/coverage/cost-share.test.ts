import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Benefits, CopayOrder, PlanYear } from '#billing'
import {
  ACA_PREVENTIVE,
  accumulatorsOf,
  adjudicate,
  COPAY_ORDERS,
  cents,
  costShare,
  day,
  dollars,
  partBBenefits,
  payerOf,
  scenesOn,
} from '#billing'
import { coverageBy, someBenefits } from '../helpers/claims.ts'
import { partB, stageOf } from '../helpers/stages.ts'

const plan = (more: Partial<Benefits> = {}): Benefits => ({
  ...{ ...partB(0), deductible: cents(0), deductibleMet: cents(0), preventive: [] },
  ...more,
})
const copay25 = [{ procedures: ['99213'], amount: cents(2500) }]

/** Deductible, coinsurance, copay of one visit, in dollars. */
function shares(allowed: number, benefits: Benefits, order?: CopayOrder, modifiers: readonly string[] = []) {
  const before = accumulatorsOf(benefits, 2025)
  const { deductible, coinsurance, copay } = costShare('99213', cents(allowed), benefits, before, {
    ...{ order, modifiers },
  })
  return [deductible, coinsurance, copay].map(dollars)
}

describe('the shares of a patient', () => {
  test('deductible, then 20 % of the rest (F4): 40.00 and 9.03 of 85.17', () =>
    expect(shares(8517, partB(4000))).toEqual(['40.00', '9.03', '0.00']))
  test('a copay takes the place of both (F5): 25.00 of 93.00', () =>
    expect(shares(9300, plan({ copays: copay25, copayBeforeDeductible: true }))).toEqual([
      ...['0.00', '0.00', '25.00'],
    ]))
  test.each([
    ['copay-only', ['0.00', '0.00', '25.00']],
    ['deductible-then-copay', ['50.00', '0.00', '25.00']],
    ['copay-then-deductible', ['50.00', '3.60', '25.00']],
  ] as const)('with %s: %j', (order, want) =>
    expect(shares(9300, plan({ copays: copay25, deductible: cents(5000) }), order)).toEqual(want),
  )
  test('a copay is never more than what is left to pay', () => {
    expect(shares(1800, plan({ copays: copay25, copayBeforeDeductible: true }))[2]).toBe('18.00')
    const first = plan({ copays: copay25, deductible: cents(8000) })
    expect(shares(9300, first, 'deductible-then-copay')).toEqual(['80.00', '0.00', '13.00'])
  })
  test('the out-of-pocket limit ends them, and a step says so', () => {
    const benefits = plan({ outOfPocket: cents(100_000), outOfPocketMet: cents(99_500) })
    expect(shares(10_000, benefits)).toEqual(['0.00', '5.00', '0.00'])
    const { steps } = costShare('99213', cents(10_000), benefits, accumulatorsOf(benefits))
    expect(steps.at(-1)).toMatchObject({ what: 'Out-of-pocket limit reached', amount: 500 })
  })
  test('the order of a payer is its own data, and reaches the remittance', () => {
    const payer = payerOf('ALPHA1')
    if (!payer) throw new Error('no Alpha')
    const make = scenesOn(stageOf({ payer }))
    const coverages = [coverageBy(payer)]
    const benefits = plan({ copays: copay25, deductible: cents(5000) })
    const by = (order: CopayOrder) =>
      adjudicate(make({ coverages }, { benefits, payer: { ...payer, copayOrder: order } }))
        .lines[0]?.adjustments.filter(({ group }) => group === 'PR')
        .map(({ carc, amount }) => `${carc} ${dollars(amount)}`)
    // 85.17 × 1.10 = 93.69 allowed.
    expect(by('copay-only')).toEqual(['3 25.00'])
    expect(by('deductible-then-copay')).toEqual(['1 50.00', '3 25.00'])
    expect(by('copay-then-deductible')).toEqual(['1 50.00', '2 3.74', '3 25.00'])
  })
})

describe('what is preventive', () => {
  test('costs nothing under the list of the plan', () =>
    expect(shares(8517, plan({ preventive: ['99213'], deductible: cents(9000) }))).toEqual([
      ...['0.00', '0.00', '0.00'],
    ]))
  test('costs nothing under 33 at a plan of the Affordable Care Act', () => {
    const benefits = plan({ waivers: [ACA_PREVENTIVE], deductible: cents(9000) })
    expect(shares(8517, benefits, undefined, ['33'])).toEqual(['0.00', '0.00', '0.00'])
    expect(shares(8517, benefits)).toEqual(['85.17', '0.00', '0.00'])
  })
  test('of Medicare: the yearly visit is free, a screening that became a treatment costs 15 % without deductible', () => {
    const make = scenesOn(stageOf({ benefits: partBBenefits() }))
    const line = (procedure: string, more = {}) => ({
      ...{ from: '2025-10-15', procedure, pointers: [1], charge: '900.00', units: '1', ...more },
    })
    const visit = adjudicate(make({ diagnoses: ['Z00.00'], lines: [line('G0439')] }))
    expect([dollars(visit.allowed), visit.patient]).toEqual(['121.26', 0])
    const polyp = line('45385', { modifiers: ['PT'], place: '24' })
    const scope = adjudicate(make({ diagnoses: ['K63.5'], lines: [polyp] }))
    // 236.67 × 0.15 = 35.50.
    expect([dollars(scope.allowed), dollars(scope.patient)]).toEqual(['236.67', '35.50'])
  })
})

describe('Medicare’s deductible by year (F4)', () => {
  const benefits = partBBenefits({ met: { 2025: cents(25_700), 2026: cents(0) } })
  test.each([
    [2025, '0.00'],
    [2026, '283.00'],
  ])('of %i: %s left', (year, left) =>
    expect(dollars(accumulatorsOf(benefits, year).deductibleLeft)).toBe(left),
  )
  test('of a claim over the turn of the year each service has its own', () => {
    const years: PlanYear[] = [2025, 2026].map((year) => ({
      ...{ year, deductible: cents(1000), deductibleMet: cents(0) },
      ...{ outOfPocket: null, outOfPocketMet: cents(0) },
    }))
    const contract = {
      kind: 'fixed',
      fees: { '99213': '85.17' },
      otherwise: null,
      lesserOfCharge: true,
    } as const
    const make = scenesOn(
      stageOf({
        received: day('2026-01-20'),
        benefits: plan({ years }),
        payer: { ...stageOf().payer, contract },
      }),
    )
    const visit = { procedure: '99213', pointers: [2], charge: '150.00', units: '1' }
    const twice = [
      { ...visit, from: '2025-12-30' },
      { ...visit, from: '2026-01-02' },
    ]
    const remit = adjudicate(make({ lines: twice }))
    const deductibles = remit.lines.map(
      ({ adjustments }) => adjustments.find(({ carc }) => carc === '1')?.amount ?? 0,
    )
    expect(deductibles).toEqual([1000, 1000])
  })
})

describe('a family', () => {
  const share = (met: number, limit: number | null = null, used = 0) => ({
    ...{ deductible: cents(100_000), deductibleMet: cents(met) },
    ...{ outOfPocket: limit === null ? null : cents(limit), outOfPocketMet: cents(used) },
  })
  test('reaches its deductible before the member does', () => {
    const benefits = plan({ deductible: cents(50_000), family: share(98_000) })
    expect(shares(8517, benefits)[0]).toBe('20.00')
  })
  test('or the member first', () => {
    const benefits = plan({ deductible: cents(50_000), deductibleMet: cents(49_000), family: share(0) })
    expect(shares(8517, benefits)[0]).toBe('10.00')
  })
  test('has a limit of its own', () => {
    const benefits = plan({ family: share(100_000, 200_000, 199_900) })
    expect(shares(8517, benefits)[1]).toBe('1.00')
  })
})

test('whatever the plan: no share is below nothing, and together they are never more than the amount', () =>
  fc.assert(
    fc.property(
      someBenefits,
      fc.nat(200_000),
      fc.constantFrom(undefined, ...COPAY_ORDERS),
      fc.constantFrom('99213', 'G0439', '20610'),
      (benefits, allowed, order, procedure) => {
        const before = accumulatorsOf(benefits)
        const { deductible, coinsurance, copay, left } = costShare(
          procedure,
          cents(allowed),
          benefits,
          before,
          {
            order,
          },
        )
        const owed = deductible + coinsurance + copay
        const limit = before.outOfPocketLeft ?? Number.POSITIVE_INFINITY
        expect(Math.min(deductible, coinsurance, copay)).toBeGreaterThanOrEqual(0)
        expect(owed).toBeLessThanOrEqual(Math.min(allowed, limit))
        expect(left.deductibleLeft).toBe(before.deductibleLeft - deductible)
        expect(left.outOfPocketLeft).toBe(before.outOfPocketLeft === null ? null : limit - owed)
      },
    ),
    { numRuns: 2000 },
  ))
