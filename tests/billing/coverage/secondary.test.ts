import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AfterPrimary, Cents, SecondaryMethod } from '#billing'
import {
  adjudicate,
  cents,
  dollars,
  exact,
  imbalance,
  SAMPLE_CLAIM,
  SECONDARY_METHODS,
  scenesOn,
  secondaryAmount,
} from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'

const pays = (method: SecondaryMethod, of: AfterPrimary): Cents => secondaryAmount(method, of).amount

/** A service after a first payer whose answer adds up: what it allows is what it paid and what it left. */
const afterPrimary = fc
  .record({
    allowed: fc.nat(50_000),
    paidShare: fc.integer({ min: 0, max: 100 }),
    primaryAllowed: fc.nat(50_000),
    over: fc.nat(50_000),
    ownShare: fc.integer({ min: 0, max: 100 }),
    obligated: fc.option(fc.nat(60_000)),
  })
  .map(({ allowed, paidShare, primaryAllowed, over, ownShare, obligated }): AfterPrimary => {
    const primaryPaid = Math.floor((primaryAllowed * paidShare) / 100)
    return {
      ...{ charge: cents(primaryAllowed + over), primaryAllowed: cents(primaryAllowed) },
      ...{ primaryPaid: cents(primaryPaid), patientLeft: cents(primaryAllowed - primaryPaid) },
      ...{ allowed: cents(allowed), ownBenefit: cents(Math.floor((allowed * ownShare) / 100)) },
      obligated: obligated === null ? null : cents(obligated),
    }
  })

const holds = (says: (of: AfterPrimary) => void) =>
  fc.assert(
    fc.property(afterPrimary, (of) => {
      says(of)
    }),
    { numRuns: 400 },
  )

describe('what a second plan pays, whatever the first did', () => {
  test.each(SECONDARY_METHODS)('%s: whole cents, never below nothing, with the way to it', (method) =>
    holds((of) => {
      const { amount, steps } = secondaryAmount(method, of)
      expect(Number.isInteger(amount)).toBe(true)
      expect(amount).toBeGreaterThanOrEqual(0)
      expect(steps[steps.length - 1]?.amount).toBe(amount)
      for (const { source } of steps) expect(source).not.toBe('')
    }),
  )
  test.each(SECONDARY_METHODS.filter((one) => one !== 'medicaid'))(
    '%s: never more than its own benefit',
    (method) => holds((of) => expect(pays(method, of)).toBeLessThanOrEqual(of.ownBenefit)),
  )
  test.each(['standard', 'maintenance', 'medicaid'] as const)(
    '%s: never more than the first left',
    (method) => holds((of) => expect(pays(method, of)).toBeLessThanOrEqual(of.patientLeft)),
  )
  test('Medicare: both together never above what the provider is bound to accept, nor above the higher fee', () =>
    holds((of) => {
      const both = of.primaryPaid + pays('medicare', of)
      expect(both).toBeLessThanOrEqual(
        Math.max(of.primaryPaid, Math.min(of.charge, of.obligated ?? of.charge)),
      )
      expect(both).toBeLessThanOrEqual(Math.max(of.primaryPaid, of.allowed, of.primaryAllowed))
    }))
  test('non-duplication pays no more than standard where the own benefit is not above the first’s fee', () =>
    holds((of) => {
      if (of.ownBenefit <= of.primaryAllowed)
        expect(pays('non-duplication', of)).toBeLessThanOrEqual(pays('standard', of))
    }))
  test('maintenance of benefits pays no more than standard', () =>
    holds((of) => expect(pays('maintenance', of)).toBeLessThanOrEqual(pays('standard', of))))
  test('a first payer that paid more takes from the second, never adds', () =>
    holds((of) => {
      const more = { ...of, primaryPaid: of.primaryAllowed, patientLeft: cents(0) }
      for (const method of SECONDARY_METHODS) expect(pays(method, more)).toBeLessThanOrEqual(pays(method, of))
    }))
})

describe('a claim of 200 after a plan that allowed 150 and paid 120', () => {
  const after = (secondary: SecondaryMethod) => {
    const { payer } = stageOf({ id: 'BETA01' })
    const subscriber = { ...SAMPLE_CLAIM.coverages[0]?.subscriber, last: 'Sample', memberId: 'A123456789' }
    const coverage = { filing: 'CI', relationship: '18', subscriber }
    return adjudicate(
      scenesOn(
        stageOf({
          benefits: { ...partB(0), coinsurance: exact('0.2') },
          payer: {
            ...{ ...payer, kind: 'ppo', secondary, wants: stageOf().payer.wants },
            contract: { kind: 'fixed', fees: { '99213': '140.00' }, otherwise: null, lesserOfCharge: true },
          },
        }),
      )({
        destination: 2,
        coverages: [
          {
            ...{ ...coverage, payer: { id: 'ALPHA1', name: 'Alpha PPO' } },
            prior: {
              paid: '120.00',
              lines: [
                {
                  ...{ line: 1, paid: '120.00' },
                  adjustments: [
                    { group: 'CO', carc: '45', amount: '50.00' },
                    { group: 'PR', carc: '2', amount: '30.00' },
                  ],
                },
              ],
            },
          },
          { ...coverage, payer: { id: 'BETA01', name: 'Beta HMO' } },
        ],
        lines: [
          {
            from: '2025-10-15',
            procedure: '99213',
            modifiers: [],
            pointers: [1],
            charge: '200.00',
            units: '1',
          },
        ],
      }),
    )
  }
  test.each([
    ['standard', '30.00', '0.00'],
    ['non-duplication', '0.00', '30.00'],
  ] as const)('%s pays %s and leaves %s', (method, paid, patient) => {
    const remit = after(method)
    expect(remit.findings).toEqual([])
    expect([dollars(remit.paid), dollars(remit.patient)]).toEqual([paid, patient])
    expect(remit.lines.map(imbalance)).toEqual([0])
  })
})
