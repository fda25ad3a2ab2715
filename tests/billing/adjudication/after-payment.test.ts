import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BalancedClaim, Cents } from '#billing'
import {
  adjudicate,
  breaksOf,
  cents,
  exact,
  Group,
  ledgerPlace,
  patientBalance,
  qualityAdjustment,
  SAMPLE_CLAIM,
  scenesOn,
  sum,
} from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'

const make = scenesOn(stageOf({ benefits: partB(4000) }))

/** What a payer answers to the sample claim with other charges, as a remittance carries it. */
const remitted = fc
  .tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 90_000 }))
  .map(([a, b]): BalancedClaim => {
    const lines = SAMPLE_CLAIM.lines.map((line, i) => ({
      ...line,
      charge: ((i === 0 ? a : b) / 100).toFixed(2),
    }))
    const remit = adjudicate(make({ lines }))
    return { ...remit, adjustments: [] }
  })
const some = fc.array(remitted, { minLength: 1, maxLength: 3 })

describe('a remittance', () => {
  const payment = (claims: readonly BalancedClaim[], plb: readonly Cents[]) =>
    cents(sum(claims.map(({ paid }) => paid)) - sum(plb))
  const amounts = fc.array(fc.integer({ min: -5000, max: 5000 }).map(cents), { maxLength: 3 })
  test('of adjudicated claims balances, whatever the provider-level adjustments', () =>
    fc.assert(
      fc.property(some, amounts, (claims, plb) => {
        expect(breaksOf(payment(claims, plb), claims, plb)).toEqual([])
      }),
      { numRuns: 100 },
    ))
  test('a cent anywhere breaks it, and the break says where', () =>
    fc.assert(
      fc.property(some, amounts, fc.nat(5), fc.constantFrom(-1, 1), (claims, plb, where, by) => {
        const [first, ...rest] = claims
        const [line, ...lines] = first?.lines ?? []
        if (!first || !line) return
        const moved = (amount: Cents) => cents(amount + by)
        const changed: readonly BalancedClaim[] = [
          { ...first, charge: moved(first.charge) },
          { ...first, paid: moved(first.paid) },
          { ...first, patient: moved(first.patient) },
          { ...first, lines: [{ ...line, charge: moved(line.charge) }, ...lines] },
          { ...first, lines: [{ ...line, paid: moved(line.paid) }, ...lines] },
          { ...first, adjustments: [{ group: 'CO', amount: cents(by) }] },
        ]
        const one = changed[where] as BalancedClaim
        const breaks = breaksOf(payment(claims, plb), [one, ...rest], plb)
        expect(breaks.length).toBeGreaterThan(0)
        expect(
          breaks.every(({ at, off }) => (at === 'transaction' || at.includes(first.claim)) && off !== 0),
        ).toBe(true)
        expect(breaksOf(moved(payment(claims, plb)), claims, plb).map(({ at }) => at)).toEqual([
          'transaction',
        ])
      }),
      { numRuns: 100 },
    ))
})

describe('posting', () => {
  test('two lines alike and no control number: a person decides', () => {
    const line = { control: null, procedure: '97110', modifiers: ['GP', '59'], from: '2025-10-15' }
    expect(ledgerPlace(line, [line, line])).toBeNull()
    expect(ledgerPlace({ ...line, modifiers: ['59', 'GP'] }, [line])).toBe(0)
    expect(ledgerPlace({ ...line, from: '2025-10-16' }, [line])).toBeNull()
    expect(ledgerPlace({ ...line, control: 'L9' }, [line])).toBe(0)
  })
})

describe('the patient’s balance', () => {
  const adjustment = fc.record({
    group: fc.constantFrom(...Group.options),
    amount: fc.nat(9000).map(cents),
  })
  test('holds no amount of another group, and never more than the law lets', () =>
    fc.assert(
      fc.property(fc.array(adjustment), fc.nat(9000), (adjustments, protectedShare) => {
        const own = adjustments.filter(({ group }) => group === 'PR')
        const account = { paidByPatient: cents(0), adjustments }
        expect(patientBalance(account)).toBe(sum(own.map(({ amount }) => amount)))
        expect(patientBalance({ ...account, isQmb: true })).toBe(0)
        const limited = patientBalance({ ...account, protectedShare: cents(protectedShare) })
        expect(limited).toBeLessThanOrEqual(protectedShare)
      }),
    ))
})

test('a quality rate moves an amount by its share, one way or the other', () => {
  expect(qualityAdjustment(cents(10_000), exact('-0.09'))).toMatchObject({ carc: '237', amount: 900 })
  expect(qualityAdjustment(cents(10_000), exact('0.09'))).toMatchObject({ carc: '144', amount: -900 })
  expect(qualityAdjustment(cents(1), exact('0.001'))).toBeNull()
})
