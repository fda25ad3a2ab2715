import { describe, expect, test } from 'vitest'
import { adjudicate, CATALOGUE, claimJson, imbalance, readClaim, scenesOn, scrubClaim } from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'

const make = scenesOn(stageOf({ benefits: partB(0) }))

/** How many rules each part of billing.md §1 has. */
const SIZES = { A: 18, B: 12, C: 4, D: 12, E: 30, F: 12, G: 7, H: 8 }

test('every rule of the catalogue is there', () => {
  const wanted = Object.entries(SIZES).flatMap(([part, size]) =>
    Array.from({ length: size }, (_, i) => `${part}${i + 1}`),
  )
  const there = new Set(CATALOGUE.map(({ id }) => id))
  expect(wanted.filter((id) => !there.has(id)).join(' '), 'rules that are missing').toBe('')
  expect([...there].filter((id) => !wanted.includes(id))).toEqual([])
})

const examples = CATALOGUE.flatMap((rule) =>
  rule.examples.map((example) => ({ id: rule.id, name: example.name, example })),
)

describe('all examples of all rules', () => {
  test.each(examples)('$id, $name: reads, is scrubbed and adjudicated without a throw', ({ example }) => {
    const scene = example.scene(make)
    const again = readClaim(JSON.parse(JSON.stringify(claimJson(scene.claim))))
    expect(again).toEqual({ ok: true, value: scene.claim })
    for (const line of adjudicate(scene).lines) expect(imbalance(line)).toBe(0)
  })
  test.each(examples)('$id, $name: one fault is told under one id', ({ example }) => {
    const told = scrubClaim(example.scene(make))
    const rules = new Map<string, Set<string>>()
    for (const { rule, line, field } of told) {
      const place = `${field} of ${line ?? 'the claim'}`
      rules.set(place, (rules.get(place) ?? new Set()).add(rule))
    }
    const twice = [...rules].flatMap(([place, ids]) =>
      ids.size > 1 ? [`${place}: ${[...ids].join(', ')}`] : [],
    )
    expect(twice).toEqual([])
  })
})
