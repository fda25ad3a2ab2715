import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { INQUIRIES } from '#billing'
import { ok } from '#kernel/result.ts'
import { fictionalTree } from '../../../app/curriculum/catalogue/fictional-tree.server.ts'
import { readTree } from '../../../app/curriculum/catalogue/read-tree.server.ts'
import { runChecks } from '../../../app/curriculum/checks/check.ts'
import { verify } from '../../../app/curriculum/checks/verify.ts'
import { differences } from '../../../app/curriculum/checks/verify-answer.ts'
import { keyMeets } from '../../../app/curriculum/checks/verify-key.ts'
import { AuthoredItem } from '../../../app/curriculum/items/item.ts'
import { ASKS } from '../../../app/curriculum/items/verify.ts'
import { loadContent } from '../../../app/curriculum/loading/load-content.ts'
import { bank, faultsOf, item, option } from '../small-content.ts'

const codes = {
  path: 'codes/mue@2024Q3.csv',
  text: '# source: CMS\n# from: 2024-07-01\n# to:\ncode,units,mai\n17000,1,2\n',
}
const told = (verify: unknown, more: object = {}) =>
  faultsOf(codes, bank([item({ verify, ...more })]))
    .filter((fault) => fault.check === 'verify')
    .map((fault) => fault.message)
const cap = (answer: object, more: object = {}) => ({
  ...{ ask: 'unit-limit', facts: { code: '17000', date: '2025-10-15' }, answer, ...more },
})

test('authors may ask what the engine answers, no less and no more', () =>
  expect([...ASKS].sort()).toEqual([...INQUIRIES.keys()].sort()))

test('the page for authors names every question', () => {
  const page = readFileSync('content/README.md', 'utf8')
  for (const name of ASKS) expect(page).toContain(`\`${name}\``)
})

describe('a key that the engine recalculates', () => {
  test('right: nothing is told; wrong: both are named', () => {
    expect(told([cap({ units: 1, mai: 2 })])).toEqual([])
    expect(told([cap({ units: 2, mai: 3 })])).toEqual([
      'unit-limit units: the engine says 1, the item 2',
      'unit-limit mai: the engine says 2, the item 3',
    ])
  })
  test('what the engine does not answer cannot be asserted', () => {
    expect(told([cap({ unit: 1 })])).toEqual(['unit-limit unit: the engine says nothing, the item 1'])
    expect(told([cap({ toString: 1 })])).toEqual(['unit-limit toString: the engine says nothing, the item 1'])
  })
  test('facts it cannot read, or has no table for', () => {
    expect(told([cap({ units: 1 }, { facts: { code: 17000, date: '2025-10-15' } })])).toEqual([
      'unit-limit cannot be answered: code: it must be text, in quotes',
    ])
    expect(told([cap({ units: 1 }, { facts: { code: '17000', date: '2020-01-01' } })])).toEqual([
      'unit-limit cannot be answered: date: no table of unit limits is at hand for 2020-01-01',
    ])
  })
  test('the key itself is held against it', () => {
    const key = { options: [option('1 unit', true), option('2 units'), option('3 units')] }
    expect(told([cap({ units: 1 }, { key: 'units' })], key)).toEqual([])
    const wrong = { options: [option('11 units', true), option('1 unit'), option('3 units')] }
    expect(told([cap({ units: 1 }, { key: 'units' })], wrong)).toEqual([
      'units is 1 by the engine, the key is "11 units"',
    ])
    expect(told([cap({ units: 1 }, { key: 'unit' })], key)).toEqual([
      'unit is nothing by the engine, the key is "1 unit"',
    ])
  })
  test('an item that is faulty elsewhere is recalculated all the same', () =>
    expect(told([cap({ units: 2 })], { difficulty: 9 })).toHaveLength(1))
  test('fictional numbers in a published tree mean the real ones', () =>
    expect(told([cap({ units: 1 }, { facts: { code: 'W4728', date: '2025-10-15' } })])).toEqual([]))
})

describe('how a key says a value', () => {
  const shared = { objective: 'a.b', difficulty: 1, level: 'recall', source: 'x', stem: 'y', id: 'term-0001' }
  const meets = (raw: object, value: unknown) =>
    keyMeets(AuthoredItem.parse({ ...shared, ...raw }), value) === true
  const near = [{ text: 'z', rationale: 'r' }]
  test.each([
    [['$1,217.83', '1217.83'], true],
    [['$85.17', '85.17'], true],
    [['$185.17', '85.17'], false],
    [['$85.175', '85.17'], false],
    [['January 9, 2026', '2026-01-09'], true],
    [['January 19, 2026', '2026-01-09'], false],
    [['45385 and 45380-59', '45380'], true],
    [['453801', '45380'], false],
    [['W4728 alone', '17000'], true],
  ])('an option: %j %s', ([text, value], is) => {
    const options = [
      { text, key: true, rationale: 'r' },
      ...['no', 'never'].map((one) => ({ text: one, rationale: 'r' })),
    ]
    expect(meets({ type: 'single', options }, value)).toBe(is)
  })
  test('other types', () => {
    const numeric = { type: 'numeric', answer: 85.1, rationale: 'r', near: [{ value: 1, rationale: 'r' }] }
    expect([
      meets(numeric, '85.10'),
      meets(numeric, 85.1),
      meets(numeric, '85.11'),
      meets(numeric, ''),
    ]).toEqual([...[true, true, false, false]])
    const fill = { type: 'fill', form: 'code', answers: ['OA-23'], rationale: 'r', near }
    expect([meets(fill, 'oa 23'), meets(fill, '23'), meets(fill, null)]).toEqual([true, false, false])
    const truth = { type: 'truefalse', answer: false, rationales: { true: 'r', false: 'r' } }
    expect([meets(truth, false), meets(truth, true), meets(truth, 'false')]).toEqual([true, false, false])
    const box = {
      type: 'hotspot',
      form: 'cms1500',
      box: '23',
      rationale: 'r',
      near: [{ box: '22', rationale: 'r' }],
    }
    expect([meets(box, '23'), meets(box, '24')]).toEqual([true, false])
    const steps = ['a', 'b', 'c'].map((text) => ({ text, rationale: 'r' }))
    expect([
      meets({ type: 'ordering', steps }, ['a', 'b', 'c']),
      meets({ type: 'ordering', steps }, ['b', 'a', 'c']),
    ]).toEqual([...[true, false]])
    const prompts = ['a', 'b', 'c'].map((text) => ({ text, match: `m${text}`, rationale: 'r' }))
    expect(meets({ type: 'matching', prompts }, 'a')).toBe(false)
  })
})

test('asserted answers: unsaid fields may be anything, lists have one length, amounts may be numbers', () => {
  expect(differences({ a: '1' }, { a: '1', b: 2 })).toEqual([])
  expect(differences({ a: 85.1 }, { a: '85.10' })).toEqual([])
  expect(differences({ a: [{ b: 1 }] }, { a: [{ b: 1, c: 2 }] })).toEqual([])
  expect(differences({ a: [] }, { a: [1] })).toEqual([{ path: ['a'], said: [], is: [1] }])
  expect(differences({ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: 3 }] })).toEqual([
    { path: ['a', 1, 'b'], said: 2, is: 3 },
  ])
  expect(differences({ a: null }, { a: null })).toEqual([])
  expect(differences({ a: 0 }, { a: '' })).toHaveLength(1)
})

test('at least forty items of the banks are recalculated, with real and with fictional numbers', async () => {
  const tree = await readTree('content')
  const faults = ({ files }: typeof tree) => {
    const { content } = loadContent(files, () => ok(null), 'lesson')
    return { content, faults: runChecks([verify], content, null) }
  }
  const real = faults(tree)
  expect(real.faults).toEqual([])
  expect(faults(fictionalTree(tree)).faults).toEqual([])
  const asks = (one: { readonly verify?: unknown }) => one.verify !== undefined
  const asking = real.content.items.filter(
    ({ item: one }) => asks(one) || (one.type === 'case' && one.parts.some(asks)),
  )
  expect(asking.length).toBeGreaterThanOrEqual(40)
})
