import { expect, test } from 'vitest'
import { z } from 'zod'
import { CHART_SHAPE } from '#billing'

const Chart = z.strictObject(CHART_SHAPE).partial()

test('chart facts read from JSON', () => {
  const read = Chart.parse({
    decision: { 1: { problems: 'moderate', data: 'straightforward', risk: 'moderate' } },
    therapyUsed: { physicalAndSpeech: '2410.00', occupational: '0' },
    drugs: { 2: { given: '40', container: 'single-dose' } },
    enrolled: { '1999999984': { from: '2025-01-01' }, '1234567893': null },
    substituteSince: '2025-08-17',
  })
  expect(read.therapyUsed).toEqual({ physicalAndSpeech: 241_000, occupational: 0 })
  expect(read.drugs?.[2]).toEqual({
    ...{ given: { units: 40n, scale: 0 }, discarded: { units: 0n, scale: 0 }, container: 'single-dose' },
  })
  expect(read.enrolled).toEqual({ '1999999984': { from: '2025-01-01', to: null }, '1234567893': null })
})

test.each([
  [{ decision: { 0: { problems: 'low', data: 'low', risk: 'low' } } }],
  [{ decision: { 1: { problems: 'extensive', data: 'low', risk: 'low' } } }],
  [{ assistantMinutes: { 1: -1 } }],
  [{ substituteSince: '2025-02-30' }],
  [{ enrolled: { '1999999984': {} } }],
])('%j is refused', (facts) => expect(Chart.safeParse(facts).success).toBe(false))

test('what is known of other payers and earlier claims', () => {
  const plans = [{ id: 'MCRTRN', kind: 'medicare', entitlement: { reason: 'age' } }]
  const read = Chart.parse({
    ...{ payerOrder: { day: '2025-10-15', plans }, crossedOver: true },
    ...{ originalRemitted: '2025-11-03', uncertain: ['j18.9'] },
  })
  expect(read.payerOrder?.plans).toMatchObject([{ relationship: 'self', related: true }])
  expect([read.crossedOver, read.originalRemitted, read.uncertain]).toEqual([true, '2025-11-03', ['J189']])
  expect(Chart.safeParse({ payerOrder: { day: '2025-10-15', plans: [] } }).success).toBe(false)
})

test('what bears on the payment of a provider', () => {
  expect(Chart.parse({ participates: false, qualityRate: '-0.09' })).toEqual({
    ...{ participates: false, qualityRate: { units: -9n, scale: 2 } },
  })
  expect(Chart.safeParse({ qualityRate: '-1.5' }).success).toBe(false)
})
