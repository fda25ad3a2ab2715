import { describe, expect, test } from 'vitest'
import { adjudicate, CATALOGUE, FIGURES, scenesOn, scrubClaim } from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'

const make = scenesOn(stageOf({ benefits: partB(0) }))
const tools = { make, adjudicate }

describe('every rule by what it demonstrates', () => {
  for (const rule of CATALOGUE)
    if (rule.demonstrates)
      test.each(rule.demonstrates)(`${rule.id}: $name`, ({ shows, gives }) => {
        expect(shows(tools)).toEqual(gives)
      })
})

/** Law without a figure that changes or a term that can be counted. */
const LAW_ALONE = ['H4', 'H5', 'H7']

describe('knowledge', () => {
  const knowledge = CATALOGUE.filter(({ level }) => level === 'INFO')
  test.each(knowledge)('$id is shown by a worked example', ({ id, demonstrates = [] }) => {
    expect(demonstrates.length > 0).toBe(!LAW_ALONE.includes(id))
  })
  test.each(knowledge)('$id finds nothing in a claim, however it is asked', (rule) => {
    const wrong = make({ rendering: { npi: '1' }, total: '1.00', lines: [] })
    expect(rule.check(wrong)).toEqual([])
    // The scrubber does not even ask: it costs a claim nothing.
    const eager = { ...rule, check: () => [{ field: 'claim' as const, message: 'Anything.' }] }
    expect(scrubClaim(wrong, [eager])).toEqual([])
  })
  test.each(CATALOGUE)('$id rests on figures that exist', ({ figures = [] }) => {
    for (const name of figures) expect(Object.hasOwn(FIGURES, name)).toBe(true)
  })
})

test('what judges files is shown at fault and without fault, and says nothing about a claim', () => {
  const onFiles = CATALOGUE.filter(({ judges }) => judges === 'file')
  expect(onFiles.map(({ id }) => id)).toEqual(['A1'])
  for (const rule of onFiles) {
    const gives = rule.demonstrates?.map((one) => Object.values(one.gives).join(''))
    expect(gives).toContain('')
    expect(gives?.some((text) => text !== '')).toBe(true)
    expect(scrubClaim(make({ lines: [] }), [rule])).toEqual([])
  }
})
