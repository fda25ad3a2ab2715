import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  carveOut,
  cents,
  day,
  doseUnits,
  drugUnits,
  exact,
  isEstablished,
  mayBillShared,
  nextWellness,
  prolongedUnits,
  splitTimedUnits,
  timedUnits,
  welcomeThrough,
} from '#billing'

describe('prolonged office visits', () => {
  test.each([
    ['99417', true, 74, 0],
    ['99417', true, 75, 1],
    ['99417', true, 89, 1],
    ['99417', true, 90, 2],
    ['99417', false, 54, 0],
    ['99417', false, 55, 1],
    ['99417', false, 72, 2],
    ['G2212', true, 88, 0],
    ['G2212', true, 89, 1],
    ['G2212', true, 104, 2],
    ['G2212', false, 68, 0],
    ['G2212', false, 69, 1],
    ['G2212', false, 72, 1],
    ['G2212', false, 84, 2],
    ['G2212', false, 0, 0],
  ] as const)('%s, new %s, %i minutes: %i', (code, isNew, minutes, want) => {
    expect(prolongedUnits(code, isNew, minutes)).toBe(want)
  })
  test('what is no number of minutes makes no unit', () => {
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, -5])
      expect(prolongedUnits('99417', true, odd)).toBe(0)
  })
})

describe('new and established', () => {
  test.each([
    ['2022-11-15', true],
    ['2022-10-15', true],
    ['2022-10-14', false],
    ['2025-10-14', true],
    ['2025-10-15', false],
  ])('last seen on %s, a visit on 2025-10-15: established %s', (last, want) => {
    expect(isEstablished(day(last), day('2025-10-15'))).toBe(want)
  })
})

describe('timed therapy', () => {
  test.each([
    [0, 0],
    [7, 0],
    [8, 1],
    [22, 1],
    [23, 2],
    [37, 2],
    [38, 3],
    [52, 3],
    [53, 4],
    [67, 4],
    [68, 5],
    [82, 5],
    [-3, 0],
  ])('%i minutes: %i units', (minutes, want) => expect(timedUnits(minutes)).toBe(want))

  const split = (count: 'total' | 'each', ...minutes: readonly number[]) =>
    splitTimedUnits(
      minutes.map((one, i) => ({ code: String(i), minutes: one })),
      count,
    )
  // The examples of MCPM ch. 5 §20.2.C.
  test.each([
    [
      [24, 23],
      [2, 1],
    ],
    [
      [20, 20],
      [2, 1],
    ],
    [
      [33, 7],
      [2, 1],
    ],
    [
      [18, 13, 10, 8],
      [1, 1, 1, 0],
    ],
    [
      [7, 7, 7],
      [1, 0, 0],
    ],
    [[5], [0]],
  ])('minutes %j in total: %j', (minutes, want) => expect(split('total', ...minutes)).toEqual(want))
  test('each by itself: minutes of one do not help another', () => {
    expect(split('each', 33, 7)).toEqual([2, 0])
    expect(split('each', 10, 10, 10)).toEqual([1, 1, 1])
    expect(split('total', 10, 10, 10)).toEqual([1, 1, 0])
  })
  test('of a total the units add up to its units, and nobody has more than its started quarters', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(120), { maxLength: 6 }), (minutes) => {
        const units = split('total', ...minutes)
        const total = minutes.reduce((all, one) => all + one, 0)
        expect(units.reduce((all, one) => all + one, 0)).toBe(timedUnits(total))
        for (const [i, n] of units.entries()) expect(n).toBeLessThanOrEqual(Math.ceil((minutes[i] ?? 0) / 15))
      }),
    )
  })
})

describe('drug units', () => {
  test.each([
    ['40', '10', 4],
    ['41', '10', 5],
    ['7', '10', 1],
    ['0', '10', 0],
    ['2.5', '0.1', 25],
    ['1000', '1000', 1],
    ['10', '0', 0],
  ])('%s in units of %s: %i', (dose, per, want) => expect(doseUnits(exact(dose), exact(per))).toBe(want))
  test.each([
    ['30', '10', '10', 3, 1],
    ['7', '3', '10', 1, 0],
    ['95', '5', '10', 10, 0],
    ['92', '8', '1', 92, 8],
    ['40', '0', '10', 4, 0],
  ])('%s given and %s thrown away, per %s: %i and %i', (given, discarded, per, used, wasted) => {
    expect(drugUnits({ given: exact(given), discarded: exact(discarded) }, exact(per))).toEqual({
      ...{ given: used, discarded: wasted },
    })
  })
  test('both lines together are the units of the container', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.integer({ min: 1, max: 500 }), (given, discarded, per) => {
        const use = { given: exact(String(given)), discarded: exact(String(discarded)) }
        const units = drugUnits(use, exact(String(per)))
        expect(units.given + units.discarded).toBe(
          doseUnits(exact(String(given + discarded)), exact(String(per))),
        )
      }),
    )
  })
})

describe('preventive visits', () => {
  test('the patient owes what the check-up costs above the visit', () => {
    expect(carveOut(cents(18_000), cents(15_000))).toBe(3000)
    expect(carveOut(cents(12_000), cents(15_000))).toBe(0)
  })
  test.each([
    ['2024-10-31', '2025-10-01'],
    ['2024-10-01', '2025-10-01'],
    ['2024-02-29', '2025-02-01'],
  ])('a wellness visit on %s: the next from %s on', (last, want) =>
    expect(nextWellness(day(last))).toBe(want),
  )
  test('the Welcome visit is due within the first twelve months of Part B', () => {
    expect(welcomeThrough(day('2025-06-01'))).toBe('2026-05-31')
  })
})

describe('shared visits', () => {
  const minutes = { physician: 25, practitioner: 10 }
  test.each([
    ['99232', { minutes, decidedBy: null }, ['physician']],
    ['99232', { minutes, decidedBy: 'practitioner' }, ['physician', 'practitioner']],
    ['99291', { minutes, decidedBy: 'practitioner' }, ['physician']],
    ['99232', { minutes: { physician: 15, practitioner: 15 }, decidedBy: null }, []],
    ['99232', { minutes: null, decidedBy: 'practitioner' }, ['practitioner']],
    ['99232', { minutes: null, decidedBy: null }, []],
  ] as const)('%s %j: %j', (code, shared, want) => expect(mayBillShared(code, shared)).toEqual(want))
})
