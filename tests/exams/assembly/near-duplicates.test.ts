import { describe, expect, test } from 'vitest'
import type { BankEntry } from '#curriculum'
import { assembleForm } from '../../../app/exams/assembly/assemble-form.ts'
import { indexBank } from '../../../app/exams/assembly/bank-index.ts'
import { entry } from '../helpers/bank.ts'
import { makeBlueprint } from '../helpers/blueprint.ts'

/** A signature of 32 places, of which the first `own` are this question's own. */
const signature = (family: number, own: number, which: number) =>
  Array.from({ length: 32 }, (_, i) => (i < own ? 1_000_000 * which + i : 1000 * family + i))
const sibling = (id: string, section: string, family: number, own: number, which: number): BankEntry =>
  entry({ id, section, signature: signature(family, own, which) })

describe('near-duplicates', () => {
  test('are never in one form, in one section or across', () => {
    const bank = Array.from({ length: 40 }, (_, i) => sibling(`q-${i}`, i % 2 ? 'a' : 'b', i >> 2, 10, i))
    const index = indexBank(bank)
    const blueprint = makeBlueprint({ a: { count: 4 }, b: { count: 4 } }, 8)
    for (let seed = 0; seed < 60; seed++) {
      const form = assembleForm(blueprint, index, { seed })
      const families = form.ok ? form.value.units.map(({ item }) => Number(item.slice(2)) >> 2) : []
      expect(new Set(families).size).toBe(8)
    }
  })
  test('two questions less than half alike may meet', () => {
    const bank = [sibling('q-1', 'a', 1, 17, 1), sibling('q-2', 'a', 1, 17, 2)]
    expect(assembleForm(makeBlueprint({ a: { count: 2 } }, 2), indexBank(bank), { seed: 1 }).ok).toBe(true)
  })
  test('are named when they are why a form cannot be drawn', () => {
    const bank = [sibling('q-1', 'a', 1, 8, 1), sibling('q-2', 'a', 1, 8, 2), sibling('q-3', 'a', 2, 8, 3)]
    const form = assembleForm(makeBlueprint({ a: { count: 3 } }, 3), indexBank(bank), { seed: 1 })
    expect(form).toMatchObject({
      ok: false,
      fault: [{ why: 'rivals', available: 2, pairs: [['q-1', 'q-2']] }],
    })
  })
  test('a case is kept from meeting an enemy of one of its questions', () => {
    const bank = [
      entry({ id: 'case-1', section: 'a', type: 'case', size: 2, parts: ['case-1a', 'case-1b'] }),
      entry({ id: 'q-1', section: 'b', enemies: ['case-1b'] }),
    ]
    const form = assembleForm(makeBlueprint({ a: { count: 2 }, b: { count: 1 } }, 3), indexBank(bank), {
      seed: 1,
    })
    expect(form).toMatchObject({
      ok: false,
      fault: [{ why: 'rivals-across-sections', pairs: [['case-1', 'q-1']] }],
    })
  })
  test('a bank of nothing but boilerplate is indexed and refused in reasonable time', () => {
    const bank = Array.from({ length: 3000 }, (_, i) => sibling(`q-${i}`, 'a', 1, 2, i))
    const form = assembleForm(makeBlueprint({ a: { count: 5 } }, 5), indexBank(bank), { seed: 1 })
    expect(form.ok).toBe(false)
  })
})
