import { describe, expect, test } from 'vitest'
import { fail, ok } from '#kernel/result.ts'
import { loadAndCheck } from '../../../app/curriculum/checks/check-content.ts'
import { loadContent } from '../../../app/curriculum/loading/load-content.ts'
import { readYaml } from '../../../app/curriculum/loading/yaml-source.ts'
import { bank, faultsOf, item, lesson, objectives, option } from '../small-content.ts'

const yaml = (text: string) => ({ path: 'banks/terminology/parts.yaml', text })
const HEAD = 'topic: T\nitems:\n'

describe('faults have their place', () => {
  test('all faults of all files at once, sorted as they are read', () => {
    const text = `${HEAD}  - id: term-0001
    type: single
    objective: terminology.word-parts
    difficulty: 9
    level: recal
    source: A source
    stemm: Which?
    options:
      - text: 12
        key: true
        rationale: Why.
      - {text: b, rationale: Why.}
`
    expect(faultsOf(yaml(text), { path: 'banks/terminology/z.yaml', text: 'topic: [' })).toMatchObject([
      { line: 3, column: 5, message: '"stem" is missing', fix: 'Add stem: …' },
      { line: 6, column: 17, message: '"difficulty" is too large', fix: 'At most 5.' },
      { line: 7, column: 12, message: '"level" is "recal"', fix: 'Use one of: recall, apply, analyze.' },
      { line: 9, column: 5, message: 'stemm is not a field here' },
      { line: 11, column: 7, message: '"options" has too few entries', fix: 'At least 3 entries.' },
      {
        line: 11,
        column: 15,
        message: '"options.text" is a number, but must be text',
        fix: 'Put it in quotes.',
      },
      { file: 'banks/terminology/z.yaml', line: 1, check: 'yaml' },
    ])
  })

  test('an unknown type names those there are', () => {
    expect(faultsOf(bank([item({ type: 'singel' })]))).toMatchObject([
      { message: '"type" is "singel"', fix: expect.stringContaining('single, multiple, truefalse') },
    ])
  })

  test('a fault in one item keeps no other back', () => {
    const files = [objectives, bank([item({ difficulty: 0 }), item({ id: 'term-0002' })]), yaml2]
    const { content } = loadContent(files, () => ok(null))
    expect(content.items.map((i) => i.item.id)).toEqual(['term-0002', 'term-0003'])
  })
  const yaml2 = bank([item({ id: 'term-0003' })], 'banks/terminology/b.yaml')

  test('front matter lines count from the top of the file', () => {
    const text = lesson('Text.').text.replace('minutes: 10', 'minutes: ten')
    expect(faultsOf(bank([item()]), { path: 'lessons/terminology/word-parts.mdx', text })).toMatchObject([
      { line: 9, column: 10, check: 'schema', message: '"minutes" must be a number' },
      { check: 'unused-objective' },
    ])
  })

  test('a lesson must be named as its file', () => {
    expect(faultsOf(bank([item()]), lesson('Text.', { id: 'terminology-other' }))).toMatchObject([
      { line: 2, message: 'the id of this lesson should be terminology-word-parts' },
    ])
  })
})

describe('YAML that is hostile or odd', () => {
  test.each([
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`)
        .join('\n')}`,
    ],
    ['a duplicate key', 'topic: a\ntopic: b'],
    ['a tab', 'topic:\n\t- a'],
    ['deep nesting', '['.repeat(20_000)],
    ['a file of a million characters', `topic: ${'x'.repeat(1_000_001)}`],
  ])('%s becomes a fault', (_, text) => {
    const faults = faultsOf(yaml(text))
    expect(faults.length).toBeGreaterThan(0)
    expect(faults[0]).toMatchObject({ file: 'banks/terminology/parts.yaml', severity: 'error' })
  })

  test('text that looks like code stays text, and codes keep their zeros in quotes', () => {
    const source = readYaml(
      'x',
      "a: !!js/function 'function(){}'\nb: '010'\nc: 010\nd: no\n__proto__: {x: 1}",
    )
    expect(source.value).toMatchObject({ b: '010', d: 'no' })
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  test('places survive quotes, blocks and boolean keys', () => {
    const source = readYaml('f', 'a:\n  - "b"\n  - c: |\n      text\n    true: yes\n')
    expect(source.at(['a', 0])).toEqual({ file: 'f', line: 2, column: 5 })
    expect(source.at(['a', 1, 'c'])).toEqual({ file: 'f', line: 3, column: 8 })
    expect(source.at(['a', 1, 'true'])).toEqual({ file: 'f', line: 5, column: 11 })
    expect(source.atKey(['a', 1, 'true'])).toEqual({ file: 'f', line: 5, column: 5 })
    expect(source.at(['a', 1, 'missing', 'deeper'])).toEqual({ file: 'f', line: 3, column: 5 })
  })
})

describe('what an item may take from around it', () => {
  test('bank defaults, and the own value before them', () => {
    const { objective: _o, source: _s, ...bare } = item()
    const text = `topic: T
defaults: {objective: terminology.word-parts, source: Bank source, codeYear: 2026, author: Ann, status: draft}
items:
  - ${JSON.stringify(bare)}
  - ${JSON.stringify({ ...bare, id: 'term-0002', source: ['Own', 'Two'], status: 'live' })}
`
    const { content, faults } = loadAndCheck([objectives, yaml(text), lesson('Text.')], () => ok(null))
    expect(faults.filter((f) => f.severity === 'error')).toEqual([])
    expect(content.items.map((i) => i.item)).toMatchObject([
      { source: ['Bank source'], codeYear: 2026, author: 'Ann', status: 'draft' },
      { source: ['Own', 'Two'], codeYear: 2026, status: 'live' },
    ])
  })

  test('a part takes from its case', () => {
    const part = { type: 'truefalse', stem: 'So?', answer: true, rationales: { true: 'Yes.', false: 'No.' } }
    const { stem: _s, options: _o, ...shared } = item({ type: 'case', id: 'cs-0001', chart: 'Chart.' })
    const parts = [
      { ...part, id: 'cs-0001a' },
      { ...part, id: 'cs-0001b', stem: 'And so?', difficulty: 5 },
    ]
    const { content, faults } = loadAndCheck(
      [objectives, bank([{ ...shared, parts }]), lesson('Text.')],
      () => ok(null),
    )
    expect(faults).toEqual([])
    expect(content.questions.map((q) => q.item)).toMatchObject([
      {
        id: 'cs-0001a',
        objective: 'terminology.word-parts',
        source: ['A public source'],
        difficulty: 2,
        level: 'recall',
      },
      { id: 'cs-0001b', difficulty: 5 },
    ])
  })

  test('defaults are checked themselves', () => {
    const text = `topic: T\ndefaults: {stem: no}\nitems: [${JSON.stringify(item())}]\n`
    expect(faultsOf(yaml(text))).toMatchObject([{ line: 2, message: 'stem is not a field here' }])
  })
})

describe('exams', () => {
  const exam = (text: string) => ({ path: 'exams/cmrs-100.yaml', text })
  const load = (text: string, issue?: string) =>
    loadContent([objectives, exam(text)], () =>
      issue ? fail([{ code: 'custom', path: ['minutes'], message: issue }]) : ok(null),
    )
  test('are named as their file', () => {
    expect(load('id: other').faults).toMatchObject([
      { check: 'exam', message: 'the id of this exam should be cmrs-100, as its file' },
    ])
    expect(load('title: T').faults).toMatchObject([{ message: 'this exam has no id' }])
  })
  test('what the exams room finds is placed', () => {
    expect(load('id: cmrs-100\nminutes: -1', 'minutes must be positive').faults).toMatchObject([
      { line: 2, column: 10, check: 'exam', message: '"minutes": minutes must be positive' },
    ])
  })
  test('a sound one is kept as plain data', () => {
    expect(load('id: cmrs-100\nminutes: 120').content.exams).toMatchObject([
      { id: 'cmrs-100', raw: { minutes: 120 } },
    ])
  })
})

test('objectives: an id of another section, an id twice', () => {
  const text = objectives.text.replace('insurance.medicare', 'terminology.word-parts')
  const messages = faultsOf({ path: 'objectives.yaml', text }).map((f) => f.message)
  expect(messages).toContain(
    '"sections.objectives.id": an objective of this section begins with "insurance."',
  )
})

test('an option with an HTML field of its own is refused', () => {
  const options = [option('a', true, { html: '<script>' }), option('b'), option('c')]
  expect(faultsOf(bank([item({ options })]))).toMatchObject([
    { check: 'schema', message: 'html is not a field here' },
  ])
})
