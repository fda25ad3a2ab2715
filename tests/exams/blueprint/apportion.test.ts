import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion, roundQuotas } from '../../../app/exams/blueprint/apportion.ts'

describe('largest remainder', () => {
  test('gives the whole parts first and the rest to the largest fractions', () => {
    expect(roundQuotas([4.5, 1.5, 2.2, 1.8], 10)).toEqual([5, 1, 2, 2])
  })
  test('of equal fractions the heavier comes first, then the earlier', () => {
    expect(roundQuotas([1.5, 4.5, 4.5], 10)).toEqual([1, 5, 4])
  })
  test('binary noise does not decide: 0.07 × 50 is 3.5', () => {
    expect(roundQuotas([0.07 * 50, 3.5], 7)).toEqual([4, 3])
  })
  test('says when a total is out of reach', () => {
    expect(roundQuotas([1.2, 1.2], 5)).toBeNull()
    expect(roundQuotas([1.2, 1.2], 1)).toBeNull()
  })
  test('parts add up, and each is its quota rounded down or up', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 700 }), (given, total) => {
        fc.pre(given.some((w) => w > 0))
        const sum = given.reduce((a, b) => a + b, 0)
        const parts = apportion(total, given)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
        parts.forEach((part, i) => {
          expect(Math.abs(part - (total * (given[i] ?? 0)) / sum)).toBeLessThan(1)
        })
      }),
    )
  })
})
