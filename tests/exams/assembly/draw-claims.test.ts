import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BankEntry } from '#curriculum'
import { instant } from '#kernel/time.ts'
import { assembleForm } from '../../../app/exams/assembly/assemble-form.ts'
import { indexBank } from '../../../app/exams/assembly/bank-index.ts'
import { explainBlueprint, sectionLines } from '../../../app/exams/blueprint/explain-blueprint.ts'
import { drawPractice } from '../../../app/exams/practice/draw-practice.ts'
import { entry, makeBank } from '../helpers/bank.ts'
import { makeBlueprint } from '../helpers/blueprint.ts'

const claim = (id: string, section: string, more: Partial<BankEntry> = {}) =>
  entry({ id, section, type: 'claim', ...more })

const bank = makeBank(['a', 'b'], 200)
const claims = ['one', 'two', 'three'].map((id) => claim(`claim-${id}`, 'a'))
const draw = (
  entries: readonly BankEntry[],
  sections: Parameters<typeof makeBlueprint>[0],
  seed = 1,
  seen = new Map(),
) => {
  const scored = Object.values(sections).reduce((sum, share) => sum + ('count' in share ? share.count : 0), 0)
  return assembleForm(makeBlueprint(sections, scored), indexBank(entries), { seed, seen })
}
const idsOf = (form: ReturnType<typeof draw>) => (form.ok ? form.value.units.map(({ item }) => item) : [])
const claimsIn = (ids: readonly string[]) => ids.filter((id) => id.startsWith('claim-'))

describe('claims are drawn only where they are asked for', () => {
  test('an exam that asks for none draws what it drew without them, for any seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const sections = { a: { count: 8 }, b: { count: 4 } }
        const without = draw(bank, sections, seed)
        expect(draw([...claims, ...bank], sections, seed)).toEqual(without)
        expect(without.ok).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('practice draws none, not even from a section that has nothing else', () => {
    const wish = { section: 'a', filter: 'all', count: 100 } as const
    const past = { seed: 'x', seen: new Map(), missed: new Set<string>() }
    const drawn = drawPractice(indexBank([...claims, ...bank]), { wish, ...past })
    if (!drawn.ok) throw new Error('nothing')
    expect(claimsIn(drawn.value.units.map(({ item }) => item))).toEqual([])
    expect(drawPractice(indexBank(claims), { wish, ...past })).toEqual({
      ok: false,
      fault: { code: 'nothing-left', inScope: 0 },
    })
  })

  test('exactly as many as asked, after the questions of their section, for any seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const ids = idsOf(draw([...bank, ...claims], { a: { count: 5, claims: 2 }, b: { count: 3 } }, seed))
        expect(ids).toHaveLength(new Set(ids).size)
        expect(claimsIn(ids)).toHaveLength(2)
        const at = ids.findIndex((id) => id.startsWith('claim-'))
        expect(claimsIn(ids.slice(at, at + 2))).toHaveLength(2)
      }),
      { numRuns: 60 },
    )
  })

  test('a section may be nothing but claims', () => {
    const ids = idsOf(draw([...bank, ...claims], { b: { count: 3 }, a: { count: 3, claims: 3 } }))
    expect(claimsIn(ids)).toHaveLength(3)
    expect(ids.slice(-3)).toEqual(claimsIn(ids))
  })
})

describe('which claims', () => {
  test('those not seen before, then those seen longest ago', () => {
    const seen = new Map([
      ['claim-one', instant(5)],
      ['claim-two', instant(2)],
    ])
    for (let seed = 0; seed < 10; seed++) {
      const two = idsOf(draw([...bank, ...claims], { a: { count: 2, claims: 2 } }, seed, seen))
      expect(new Set(two)).toEqual(new Set(['claim-three', 'claim-two']))
    }
  })

  test('none that gives another question of the form away, whichever of the two says so', () => {
    const plain = [1, 2, 3].map((i) => entry({ id: `plain-${i}`, section: 'a' }))
    const told = [
      claim('claim-one', 'a', { enemies: ['plain-1'] }),
      claim('claim-two', 'a'),
      claim('claim-three', 'a', { enemies: ['claim-two'] }),
    ]
    const speaking = plain.map((one) => (one.id === 'plain-2' ? { ...one, enemies: ['claim-two'] } : one))
    const ids = idsOf(draw([...speaking, ...told], { a: { count: 4, claims: 1 } }))
    expect(claimsIn(ids)).toEqual(['claim-three'])
    const two = draw([...plain, ...told.slice(1)], { a: { count: 5, claims: 2 } })
    expect(two).toMatchObject({ ok: false, fault: [{ why: 'claims', wanted: 2, available: 2 }] })
  })

  test('too few is said in words; drafts and retired ones are none', () => {
    const few = [claim('claim-one', 'a'), claim('claim-two', 'a', { status: 'draft' })]
    const short = draw([...bank, ...few], { a: { count: 4, claims: 2 } })
    expect(short.ok ? [] : short.fault.map(({ message }) => message)).toEqual([
      'a: 2 claim tasks wanted, 1 available that may stand together with the rest.',
    ])
  })
})

test('a candidate is told before starting that there are claims, and that there is no equal share of the time', () => {
  const exam = makeBlueprint({ a: { count: 4, claims: 2 }, b: { count: 2, claims: 1 }, c: { count: 1 } }, 7)
  expect(explainBlueprint(exam)[0]?.text).toBe(
    'You have 60 minutes for 7 questions, 3 of them whole claims to be worked in the claim workbench, which needs the network.',
  )
  expect(sectionLines(exam).map(({ share }) => share)).toEqual([
    '4, 2 of them whole claims',
    '2, 1 of them a whole claim',
    '1',
  ])
})

test('a blueprint cannot ask for more claims than questions, or for any of all there is', () => {
  expect(() => makeBlueprint({ a: { count: 2, claims: 3 } }, 2)).toThrow('of 2 questions, 3 cannot be claims')
  const scored = { value: 2, atMost: true, source: 'a test', confidence: 'estimate' } as const
  expect(() => makeBlueprint({ a: { count: 2, claims: 1 } }, 2, { scored })).toThrow('do not go with')
})
