import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assembleForm, indexBank } from '#exams'
import { countsBetween } from '../../../app/exams/assembly/counts-between.ts'
import { countsToday } from '../../../app/exams/assembly/draw-at-most.ts'
import { sharesWithin } from '../../../app/exams/blueprint/shares-within.ts'
import { entry, makeBank } from '../helpers/bank.ts'
import { makeBlueprint } from '../helpers/blueprint.ts'

const SECTIONS = ['a', 'b', 'c'] as const
const atMost = (value: number) =>
  makeBlueprint({ a: { percent: 50 }, b: { percent: 30 }, c: { percent: 20 } }, value, {
    scored: { value, atMost: true, source: 'a test', confidence: 'estimate' },
  })
const must = <T>(result: { ok: true; value: T } | { ok: false; fault: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
const bySection = (units: readonly { section: string; size: number }[]) =>
  SECTIONS.map((id) => units.filter((u) => u.section === id).reduce((sum, u) => sum + u.size, 0))

describe('an exam that asks at most a number', () => {
  test('asks all there is when the bank holds less, and of rivals as many as can meet', () => {
    const bank = [
      entry({ id: 'a1', section: 'a', enemies: ['a2', 'b1'] }),
      entry({ id: 'a2', section: 'a' }),
      entry({ id: 'b1', section: 'b' }),
      entry({ id: 'c1', section: 'c', type: 'case', size: 3, parts: ['x', 'y', 'z'] }),
      entry({ id: 'c2', section: 'c', status: 'draft' }),
    ]
    const plan = must(assembleForm(atMost(100), indexBank(bank), { seed: 1 }))
    expect(plan.units.map((unit) => unit.item).sort()).toEqual(['a2', 'b1', 'c1'])
  })

  test('says between which numbers a section lies where either of two may be drawn, and exactly which', () => {
    const bank = [
      entry({ id: 'a1', section: 'a', enemies: ['b1'] }),
      entry({ id: 'a2', section: 'a', enemies: ['c1'] }),
      entry({ id: 'a3', section: 'a', enemies: ['a4'] }),
      entry({ id: 'a4', section: 'a' }),
      entry({ id: 'b1', section: 'b' }),
      entry({ id: 'b2', section: 'b' }),
      // Larger than its rival: it is asked whatever the seed.
      entry({ id: 'c1', section: 'c', type: 'case', size: 2, parts: ['x', 'y'] }),
    ]
    const index = indexBank(bank)
    const between = countsBetween(atMost(100), index)
    expect([...between]).toEqual([
      ['a', [1, 2]],
      ['b', [1, 2]],
      ['c', [2, 2]],
    ])
    const drawn = Array.from({ length: 40 }, (_, seed) =>
      bySection(must(assembleForm(atMost(100), index, { seed })).units).join(' '),
    )
    expect(new Set(drawn)).toEqual(new Set(['2 1 2', '1 2 2']))
    // With more in the bank than is asked it is only known that they can vary.
    expect([...countsBetween(atMost(4), index).values()]).toEqual([null, null, null])
    const apart = indexBank(bank.map((one) => ({ ...one, enemies: [] })))
    expect([...countsBetween(atMost(4), apart).values()]).toEqual(
      [...countsToday(atMost(4), apart).values()].map((n) => [n, n]),
    )
  })

  test('a bank without any question of it falls short', () => {
    expect(assembleForm(atMost(10), indexBank([]), { seed: 1 })).toMatchObject({ ok: false })
  })

  test('of two that may not meet, the one not seen yet is asked', () => {
    const bank = [entry({ id: 'a1', section: 'a', enemies: ['a2'] }), entry({ id: 'a2', section: 'a' })]
    for (let seed = 0; seed < 10; seed++) {
      const seen = new Map([['a1', 5 as never]])
      const plan = must(assembleForm(atMost(10), indexBank(bank), { seed, seen }))
      expect(plan.units.map((unit) => unit.item)).toEqual(['a2'])
    }
  })

  test('never repeats, never puts rivals together, is as large as can be, the same for the same seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 160 }),
        fc.integer({ min: 1, max: 90 }),
        fc.nat(),
        (size, most, seed) => {
          const bank = makeBank(SECTIONS, size, `bank ${seed}`)
          const index = indexBank(bank)
          const exam = atMost(most)
          const plan = must(assembleForm(exam, index, { seed }))
          expect(assembleForm(exam, index, { seed })).toEqual({ ok: true, value: plan })
          const items = plan.units.map((unit) => unit.item)
          expect(new Set(items).size).toBe(items.length)
          const chosen = new Set(items)
          for (const { id, enemies } of bank)
            if (chosen.has(id))
              for (const enemy of enemies) expect(enemy !== id && chosen.has(enemy)).toBe(false)
          const total = plan.units.reduce((sum, unit) => sum + unit.size, 0)
          const today = [...countsToday(exam, index).values()].reduce((a, b) => a + b, 0)
          expect(total).toBe(today)
          expect(total).toBeLessThanOrEqual(most)
          const between = countsBetween(exam, index)
          for (const [i, count] of bySection(plan.units).entries()) {
            const bounds = between.get(SECTIONS[i] ?? '')
            if (bounds) expect(bounds[0] <= count && count <= bounds[1]).toBe(true)
          }
          // What is left out cannot be added: it is a rival of something chosen, or larger than what is left.
          for (const one of bank) {
            if (chosen.has(one.id) || total + one.size > most) continue
            const isRival = bank.some(
              (other) =>
                chosen.has(other.id) && (other.enemies.includes(one.id) || one.enemies.includes(other.id)),
            )
            expect(isRival).toBe(true)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  test('sections with enough share in proportion, within one question', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 100 }), fc.nat(), (most, seed) => {
        const bank = SECTIONS.flatMap((section) =>
          Array.from({ length: 120 }, (_, i) => entry({ id: `${section}-${i}`, section })),
        )
        const plan = must(assembleForm(atMost(most), indexBank(bank), { seed }))
        const counts = bySection(plan.units)
        for (const [i, share] of [0.5, 0.3, 0.2].entries())
          expect(Math.abs((counts[i] ?? 0) - share * most)).toBeLessThan(1)
      }),
    )
  })
})

test('shares: never more than there is, all of the total that can be met, in proportion among those with enough', () => {
  const lists = fc
    .integer({ min: 1, max: 12 })
    .chain((n) =>
      fc.tuple(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: n, maxLength: n }),
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: n, maxLength: n }),
      ),
    )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), lists, (total, [weights, available]) => {
      const given = sharesWithin(total, weights, available)
      const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
      expect(sum(given)).toBe(Math.min(total, sum(available)))
      for (const [i, n] of given.entries()) expect(n).toBeLessThanOrEqual(available[i] ?? 0)
      // A section that still has some gives no less per weight than any other, but for rounding.
      const spare = given.flatMap((n, i) => (n < (available[i] ?? 0) ? [i] : []))
      for (const i of spare)
        for (const j of given.keys()) {
          const [wi, wj] = [weights[i] ?? 1, weights[j] ?? 1]
          expect((given[i] ?? 0) + 1).toBeGreaterThan(((given[j] ?? 0) - 1) * (wi / wj) - 1e-9)
        }
    }),
  )
})
