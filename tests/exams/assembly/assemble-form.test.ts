import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { BankEntry } from '#curriculum'
import type { Instant } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'
import { assembleForm } from '../../../app/exams/assembly/assemble-form.ts'
import { indexBank } from '../../../app/exams/assembly/bank-index.ts'
import { Blueprint } from '../../../app/exams/blueprint/blueprint.ts'
import { entry, makeBank } from '../helpers/bank.ts'
import { makeBlueprint } from '../helpers/blueprint.ts'

const cmrs = Blueprint.parse(parse(readFileSync('content/exams/cmrs-100.yaml', 'utf8')))
const SECTIONS = Object.keys(cmrs.sections)

const draw = (
  blueprint: Blueprint,
  bank: readonly BankEntry[],
  seed: number | string = 1,
  seen: ReadonlyMap<string, Instant> = new Map(),
) => assembleForm(blueprint, indexBank(bank), { seed, seen })

const idsOf = (result: ReturnType<typeof draw>) =>
  result.ok ? result.value.units.map((unit) => unit.item) : []
const faultsOf = (result: ReturnType<typeof draw>) => (result.ok ? [] : result.fault)

function countsOf(result: ReturnType<typeof draw>): Record<string, number> {
  const counts: Record<string, number> = {}
  if (result.ok)
    for (const unit of result.value.units) counts[unit.section] = (counts[unit.section] ?? 0) + unit.size
  return counts
}

describe('a form meets its blueprint exactly', () => {
  const bank = makeBank(SECTIONS, 2000)
  const index = indexBank(bank)
  const wanted = Object.fromEntries(
    Object.entries(cmrs.sections).map(([id, s]) => [id, 'count' in s ? s.count : 0]),
  )

  test('for any seed: counts, no item twice, no enemies, no draft', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const form = assembleForm(cmrs, index, { seed })
        expect(countsOf(form)).toEqual(wanted)
        const ids = idsOf(form)
        expect(new Set(ids).size).toBe(ids.length)
        const chosen = new Set(ids)
        for (const { id, enemies } of bank)
          if (chosen.has(id))
            for (const enemy of enemies) expect(enemy === id || !chosen.has(enemy)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('the same seed gives the same form, another seed another one', () => {
    expect(draw(cmrs, bank, 7)).toEqual(draw(cmrs, bank, 7))
    expect(idsOf(draw(cmrs, bank, 7))).not.toEqual(idsOf(draw(cmrs, bank, 8)))
  })

  test('sections stand in the order of the blueprint', () => {
    const form = assembleForm(cmrs, index, { seed: 3 })
    const order = form.ok ? [...new Set(form.value.units.map((unit) => unit.section))] : []
    expect(order).toEqual(SECTIONS)
  })

  test('difficulties come close to the aim, objectives take turns', () => {
    const form = assembleForm(cmrs, index, { seed: 11 })
    const chosen = new Set(idsOf(form))
    const picked = bank.filter((e) => chosen.has(e.id))
    const share = [1, 2, 3, 4, 5].map((d) =>
      picked.filter((e) => e.difficulty === d).reduce((sum, e) => sum + e.size, 0),
    )
    ;[10, 25, 30, 25, 10].forEach((aim, i) => {
      expect(Math.abs((share[i] ?? 0) - aim)).toBeLessThanOrEqual(6)
    })
    for (const section of ['icd10cm', 'procedures', 'terminology']) {
      const own = picked.filter((e) => e.section === section)
      const perObjective = new Map<string, number>()
      for (const e of own) perObjective.set(e.objective, (perObjective.get(e.objective) ?? 0) + e.size)
      expect(perObjective.size).toBe(4)
      expect(Math.max(...perObjective.values()) - Math.min(...perObjective.values())).toBeLessThanOrEqual(5)
    }
  })

  test('unseen items come first, then those seen longest ago', () => {
    const small = Array.from({ length: 30 }, (_, i) => entry({ id: `a-${i}`, section: 'a' }))
    const blueprint = makeBlueprint({ a: { count: 12 } }, 12)
    const seen = new Map(small.slice(0, 22).map(({ id }, i) => [id, instant(1000 + i)]))
    const ids = new Set(idsOf(draw(blueprint, small, 5, seen)))
    const unseen = small.slice(22).map(({ id }) => id)
    const oldest = small.slice(0, 4).map(({ id }) => id)
    expect(ids).toEqual(new Set([...unseen, ...oldest]))
  })

  test('pretest questions are added to the scored ones and a case is one or the other', () => {
    const from = { source: 'a test', confidence: 'estimate' } as const
    const blueprint = makeBlueprint({ terminology: { count: 9 }, anatomy: { count: 6 } }, 15, {
      pretest: { value: 5, ...from },
    })
    const form = assembleForm(blueprint, index, { seed: 2 })
    expect(countsOf(form)).toEqual({ terminology: 12, anatomy: 8 })
    const tried = form.ok ? form.value.units.filter((unit) => unit.pretest) : []
    expect(tried.reduce((sum, unit) => sum + unit.size, 0)).toBe(5)
  })
})

describe('cases are drawn whole', () => {
  const cases = (...sizes: number[]) =>
    sizes.map((size, i) =>
      entry({ id: `case-${i}`, section: 'case-study', type: 'case', size, difficulty: 3 }),
    )
  const five = makeBlueprint({ 'case-study': { count: 5 } }, 5)

  test('in sizes that add up exactly', () => {
    for (let seed = 0; seed < 50; seed++) {
      const form = draw(five, cases(3, 4, 2, 3, 4, 4), seed)
      expect(countsOf(form)).toEqual({ 'case-study': 5 })
    }
  })
  test('or it says that they cannot', () => {
    expect(faultsOf(draw(five, cases(3, 4, 3, 4)))).toEqual([
      {
        section: 'case-study',
        why: 'case-sizes',
        wanted: 5,
        available: 4,
        excluded: { drafts: 0, retired: 0, rivals: 0 },
        pairs: [],
        message:
          'case-study: 5 questions wanted; cases are drawn whole and their sizes do not add up to that, at most to 4.',
      },
    ])
  })
  test('a range takes the number that the cases can give', () => {
    const blueprint = makeBlueprint({ 'case-study': { range: [2, 4] }, a: { range: [6, 8] } }, 10)
    const bank = [
      ...cases(4, 4),
      ...Array.from({ length: 9 }, (_, i) => entry({ id: `a-${i}`, section: 'a' })),
    ]
    expect(countsOf(draw(blueprint, bank))).toEqual({ 'case-study': 4, a: 6 })
  })
})

describe('a bank that cannot give the form', () => {
  test('every section that falls short is named, with what was left out', () => {
    const blueprint = makeBlueprint({ a: { count: 3 }, b: { count: 2 }, c: { count: 1 } }, 6)
    const bank = [
      entry({ id: 'a-1', section: 'a' }),
      entry({ id: 'a-2', section: 'a', status: 'draft' }),
      entry({ id: 'a-3', section: 'a', status: 'retired' }),
      entry({ id: 'c-1', section: 'c' }),
    ]
    expect(faultsOf(draw(blueprint, bank)).map((s) => s.message)).toEqual([
      'a: 3 questions wanted, 1 available (1 draft left out, 1 retired).',
      'b: 2 questions wanted, 0 available.',
    ])
  })

  test('enemies are named', () => {
    const blueprint = makeBlueprint({ a: { count: 2 } }, 2)
    const bank = [
      entry({ id: 'a-1', section: 'a', enemies: ['a-2'] }),
      entry({ id: 'a-2', section: 'a', enemies: ['a-3'] }),
      entry({ id: 'a-3', section: 'a', enemies: ['a-1'] }),
    ]
    const [only] = faultsOf(draw(blueprint, bank))
    expect(only).toMatchObject({
      section: 'a',
      why: 'rivals',
      wanted: 2,
      available: 1,
      excluded: { rivals: 2 },
    })
    expect(only?.pairs).toHaveLength(3)
  })

  test('enemies across sections too, when each section alone would do', () => {
    const blueprint = makeBlueprint({ a: { count: 1 }, b: { count: 1 } }, 2)
    const bank = [entry({ id: 'a-1', section: 'a', enemies: ['b-1'] }), entry({ id: 'b-1', section: 'b' })]
    expect(faultsOf(draw(blueprint, bank))).toMatchObject([
      { section: null, why: 'rivals-across-sections', pairs: [['a-1', 'b-1']] },
    ])
  })

  test('ranges that only the bank makes impossible', () => {
    const blueprint = makeBlueprint({ a: { range: [1, 3] }, b: { range: [1, 3] } }, 6)
    const bank = [entry({ id: 'a-1', section: 'a' }), ...makeBank(['b'], 10)]
    expect(faultsOf(draw(blueprint, bank)).map((s) => s.message)).toEqual([
      'a: 3 questions wanted, 1 available.',
    ])
  })
})

/** All ways to choose; only for tiny banks. */
function exists(bank: readonly BankEntry[], wanted: Readonly<Record<string, number>>): boolean {
  const enemies = new Set(bank.flatMap((e) => e.enemies.flatMap((x) => [`${e.id}/${x}`, `${x}/${e.id}`])))
  const visit = (
    i: number,
    chosen: readonly BankEntry[],
    left: Readonly<Record<string, number>>,
  ): boolean => {
    if (Object.values(left).every((n) => n === 0)) return true
    const next = bank[i]
    if (!next) return false
    const room = (left[next.section] ?? 0) - next.size
    const free = chosen.every((c) => !enemies.has(`${c.id}/${next.id}`))
    if (room >= 0 && free && visit(i + 1, [...chosen, next], { ...left, [next.section]: room })) return true
    return visit(i + 1, chosen, left)
  }
  return visit(0, [], wanted)
}

test('finds a form whenever there is one, and none when there is none', () => {
  const item = fc.record({
    section: fc.constantFrom('a', 'b', 'c'),
    size: fc.constantFrom(1, 1, 2, 3),
    enemies: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }),
    difficulty: fc.integer({ min: 1, max: 5 }),
  })
  const banks = fc.array(item, { minLength: 3, maxLength: 10 })
  const count = fc.integer({ min: 1, max: 4 })
  fc.assert(
    fc.property(banks, count, count, fc.integer(), (items, a, b, seed) => {
      const bank = items.map(({ enemies, ...rest }, i) =>
        entry({ ...rest, id: `i-${i}`, enemies: enemies.filter((e) => e !== i).map((e) => `i-${e}`) }),
      )
      const form = draw(makeBlueprint({ a: { count: a }, b: { count: b } }, a + b), bank, seed)
      expect(form.ok).toBe(exists(bank, { a, b }))
      if (form.ok) expect(countsOf(form)).toEqual({ a, b })
    }),
    { numRuns: 600 },
  )
})
