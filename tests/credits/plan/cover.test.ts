import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cheapestCover } from '../../../app/credits/plan/cover.ts'
import type { Program } from '../../../app/credits/plan/linear.ts'
import { minimize } from '../../../app/credits/plan/linear.ts'
import { meets } from '../../../app/credits/plan/simplify.ts'

/** Every way to take up to `most` of each column; the cheapest that meets the demands. */
function bruteForce(program: Program, most: number): number | null {
  let best: number | null = null
  const walk = (times: number[]): void => {
    if (times.length === program.cost.length) {
      const cost = times.reduce((sum, n, j) => sum + n * (program.cost[j] ?? 0), 0)
      if (meets(program, times) && (best === null || cost < best)) best = cost
      return
    }
    for (let n = 0; n <= most; n++) walk([...times, n])
  }
  walk([])
  return best
}

const small = fc
  .record({ columns: fc.integer({ min: 1, max: 4 }), demands: fc.integer({ min: 1, max: 4 }) })
  .chain(({ columns, demands }) =>
    fc.record({
      cost: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: columns, maxLength: columns }),
      rows: fc.array(
        fc.array(fc.constantFrom(0, 0, 0.5, 1, 2, 3), { minLength: columns, maxLength: columns }),
        {
          minLength: demands,
          maxLength: demands,
        },
      ),
      bounds: fc.array(fc.constantFrom(0, 0.5, 1, 2, 3), { minLength: demands, maxLength: demands }),
    }),
  )

describe('whole numbers that meet every demand', () => {
  test('are the cheapest there are, and never below the bound', () => {
    fc.assert(
      fc.property(small, (program) => {
        // 0.5 of a credit for a demand of 3 takes six at most; more is never needed.
        const expected = bruteForce(program, 6)
        const found = cheapestCover(program, program.cost.length, 1)
        if (expected === null) {
          expect(found).toBe(null)
          return
        }
        expect(found?.cost).toBe(expected)
        expect(found?.bound).toBe(expected)
        expect(meets(program, found?.times ?? [])).toBe(true)
        expect(minimize(program)?.value).toBeLessThanOrEqual(expected + 1e-6)
      }),
      { numRuns: 300 },
    )
  })

  test('a linear program whose demands contradict each other has no solution', () => {
    expect(minimize({ cost: [1], rows: [[1], [-1]], bounds: [2, -1] })).toBe(null)
    expect(minimize({ cost: [1], rows: [[1], [-1]], bounds: [2, -2] })).toEqual({ value: 2, x: [2] })
    expect(minimize({ cost: [1, 1], rows: [[0, 0]], bounds: [1] })).toBe(null)
    expect(minimize({ cost: [1, 2], rows: [], bounds: [] })).toEqual({ value: 0, x: [0, 0] })
  })
})
