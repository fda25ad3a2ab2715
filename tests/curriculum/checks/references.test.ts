import { describe, expect, test } from 'vitest'
import { ok } from '#kernel/result.ts'
import { dayIn, instant } from '#kernel/time.ts'
import { loadAndCheck } from '../../../app/curriculum/checks/check-content.ts'
import type { ContentFile } from '../../../app/curriculum/loading/content.ts'
import { bank, faultsOf, found, item, lesson, objectives, option } from '../small-content.ts'

const of = (check: string, ...files: readonly ContentFile[]) =>
  faultsOf(...files).filter((f) => f.check === check)
const messages = (check: string, ...files: readonly ContentFile[]) =>
  of(check, ...files).map((f) => f.message)

describe('duplicate-id', () => {
  test('two items, also in two files, and an item and a part', () => {
    const faults = of('duplicate-id', bank([item()]), bank([item()], 'banks/terminology/other.yaml'))
    expect(faults).toMatchObject([
      { severity: 'error', message: expect.stringContaining('term-0001 is already the id') },
    ])
  })
  test('an item that is faulty otherwise still owns its id', () => {
    expect(messages('duplicate-id', bank([item({ difficulty: 9 }), item()]))).toHaveLength(1)
  })
})

test('unknown-objective: of an item and of a lesson', () => {
  const files = [
    bank([item({ objective: 'terminology.nothing' })]),
    lesson('Text.', { objectives: ['insurance.gone'] }),
  ]
  expect(messages('unknown-objective', ...files)).toEqual([
    'the objective terminology.nothing is not declared',
    'the objective insurance.gone is not declared',
  ])
})

test('unused-objective: at its place in objectives.yaml', () => {
  const faults = of(
    'unused-objective',
    bank([item()]),
    lesson('Text.', { objectives: ['terminology.word-parts'] }),
  )
  expect(faults).toMatchObject([
    {
      file: 'objectives.yaml',
      line: 13,
      severity: 'warning',
      message: 'nothing teaches or asks insurance.medicare',
    },
  ])
})

describe('unknown-reference', () => {
  test('enemies, inline questions and rules that do not exist', () => {
    const body =
      '<Check item="term-0009" />\n\n<Rule id="Z9" />\n\n<Rule id="C99" />\n\n<Check item="term-0001" />'
    expect(
      messages('unknown-reference', bank([item({ enemies: ['term-0005', 'term-0001'] })]), lesson(body)),
    ).toEqual([
      'there is no item term-0005',
      'there is no item term-0009',
      'there is no billing rule Z9',
      'there is no billing rule C99',
    ])
  })
})

describe('broken-link', () => {
  const check = (body: string) => messages('broken-link', bank([item()]), lesson(body))
  test.each([
    ['[x](/lessons/terminology/nothing)', 'there is no lesson terminology/nothing'],
    ['[x](/lessons/nothing)', 'there is no section nothing'],
    ['[x](/exams/cmrs-900)', 'there is no exam cmrs-900'],
    ['[x](/nothing)', 'there is no page /nothing'],
    ['[x](../other)', '"../other" is relative to nothing'],
    ['## One\n\n[x](#two)', 'there is no heading #two'],
    ['[x](/lessons/terminology/word-parts#nine)', 'that lesson has no heading #nine'],
  ])('%s', (body, message) => {
    expect(check(body)).toEqual([message])
  })
  test.each([
    '[x](/lessons/terminology/word-parts)',
    '[x](/terms)',
    '[x](https://www.cms.gov/)',
    '## A b\n\n[x](#a-b)',
  ])('%s is fine', (body) => {
    expect(check(body)).toEqual([])
  })
  test('in an item', () => {
    expect(
      found('broken-link', item({ stem: 'See [this](/lessons/terminology/gone). What is it?' })),
    ).toHaveLength(1)
  })
  test('at the place of the link', () => {
    expect(of('broken-link', bank([item()]), lesson('One.\n\nTwo [x](/nothing).'))).toMatchObject([
      { line: 17, column: 5 },
    ])
  })
})

describe('figures', () => {
  const figure = '<Figure src="./parts.svg" alt="Three boxes" />'
  const drawing = (text: string) => ({ path: 'lessons/terminology/parts.svg', text })
  test('missing-image', () => {
    expect(messages('missing-image', bank([item()]), lesson(figure))).toEqual([
      'there is no file lessons/terminology/parts.svg',
    ])
  })
  test('unsafe-svg, at its place in the drawing', () => {
    const faults = of(
      'unsafe-svg',
      bank([item()]),
      lesson(figure),
      drawing('<svg viewBox="0 0 1 1">\n  <script>1</script></svg>'),
    )
    expect(faults).toMatchObject([
      {
        file: 'lessons/terminology/parts.svg',
        line: 2,
        column: 3,
        message: '<script> is not allowed in a drawing',
      },
    ])
  })
  test('a sound drawing', () => {
    const svg = drawing('<svg viewBox="0 0 1 1"><title>T</title><path d="M0 0" stroke="currentColor"/></svg>')
    expect(faultsOf(bank([item()]), lesson(figure), svg)).toEqual([])
  })
  test('figure-alt: a figure without alternative text', () => {
    const faults = of('figure-alt', bank([item()]), lesson('<Figure src="./parts.svg" />'), drawing('<svg/>'))
    expect(faults).toMatchObject([
      { severity: 'error', line: 15, message: 'this figure has no alternative text' },
    ])
    expect(of('figure-alt', bank([item()]), lesson('<Figure src="./parts.svg" alt=" " />'))).toHaveLength(1)
  })
})

describe('missing-rationale and missing-source', () => {
  const { rationale: _, ...bare } = option('b')
  test('an option, a near answer, one side of a statement', () => {
    const near = { type: 'fill', form: 'code', answers: ['M17.11'], near: [{ text: 'M17.12' }] }
    const { options: _o, ...rest } = item({ id: 'term-0002', ...near })
    const statement = {
      ...rest,
      id: 'term-0003',
      type: 'truefalse',
      near: undefined,
      answer: true,
      rationales: { true: 'Because.' },
    }
    const messages = found(
      'missing-rationale',
      item({ options: [option('a', true), bare, option('c')] }),
      rest,
      statement,
    )
    expect(messages).toEqual([
      'entry 2 of options has no rationale',
      'this item has no rationale',
      'entry 1 of near has no rationale',
      'rationales false has no rationale',
    ])
  })
  test('is told once, by its own check', () => {
    const faults = faultsOf(bank([item({ options: [option('a', true), bare, option('c')] })]))
    expect(faults.map((f) => [f.check, f.severity])).toEqual([['missing-rationale', 'error']])
  })
  test('an item without source, also none from its bank', () => {
    const { source: _s, ...without } = item()
    expect(found('missing-source', without)).toEqual(['this item has no source'])
    const text = `topic: T\ndefaults:\n  source: Somewhere\nitems:\n  - ${JSON.stringify(without)}\n`
    expect(faultsOf({ path: 'banks/terminology/parts.yaml', text })).toEqual([])
  })
})

test('code-year: a live item of a year that is over, not a retired one', () => {
  const items = [
    item({ codeYear: 2023 }),
    item({ id: 'term-0002', codeYear: 2023, status: 'retired', stem: 'Other words here?' }),
  ]
  expect(found('code-year', ...items)).toEqual(['code year 2023 is not in force (2025, 2026)'])
})

describe('code-year, when releases have days', () => {
  const releases = `codeYears:
  - { set: ICD-10-CM, year: 2026, from: 2025-10-01, to: 2026-09-30 }
  - { set: Fees, year: 2026, from: 2026-01-01, to: 2026-12-31 }
  - { set: Penalties, year: 2025, from: 2025-07-03 }
`
  const told = (more: object, today: string) => {
    const text = objectives.text.replace(/^codeYears: .*\n/, releases)
    const files = [{ ...objectives, text }, bank([item({ ...more })]), lesson('Text.')]
    const { faults } = loadAndCheck(files, () => ok(null), {
      today: dayIn('UTC', instant(Date.parse(today))),
    })
    return faults.map(({ check, message }) => `${check} ${message}`)
  }
  test.each([
    [{ codeYear: 2026, codeSet: 'ICD-10-CM' }, '2026-09-30', []],
    [
      { codeYear: 2026, codeSet: 'ICD-10-CM' },
      '2026-10-01',
      ['code-year code year 2026 of ICD-10-CM ended on 2026-09-30'],
    ],
    [{ codeYear: 2026, codeSet: 'Fees' }, '2026-10-01', []],
    [
      { codeYear: 2026, codeSet: 'Fees' },
      '2025-12-31',
      ['code-year code year 2026 of Fees is not in force yet (2026-01-01)'],
    ],
    [{ codeYear: 2026 }, '2026-05-01', []],
    [
      { codeYear: 2026 },
      '2026-10-01',
      ['code-year code year 2026 is in force for some code sets and not for others'],
    ],
    [{ codeYear: 2026 }, '2027-01-01', ['code-year code year 2026 ended on 2026-12-31']],
    [{ codeYear: 2025, codeSet: 'Penalties' }, '2031-01-01', []],
    [
      { codeYear: 2025, codeSet: 'Fees' },
      '2026-05-01',
      ['code-year code year 2025 of Fees is not in force (2026)'],
    ],
    [
      { codeYear: 2026, codeSet: 'ICD-9-CM' },
      '2026-05-01',
      ['code-year the code set ICD-9-CM is not declared'],
    ],
    [{ codeYear: 2026, codeSet: 'ICD-10-CM', status: 'draft' }, '2026-10-01', []],
  ])('%j on %s', (more, today, faults) => expect(told(more, today)).toEqual(faults))

  test('what a bank says for all its items is told once, where it stands', () => {
    const text = `topic: T\ndefaults: { codeYear: 2019 }\nitems:\n${[1, 2].map((n) => `  - ${JSON.stringify(item({ id: `term-000${n}`, stem: `Question ${n}?` }))}\n`).join('')}`
    expect(of('code-year', { path: 'banks/terminology/parts.yaml', text })).toMatchObject([
      {
        line: 2,
        column: 23,
        message: 'code year 2019 is not in force (2025, 2026); 2 items take it from here',
      },
    ])
  })
})

test('section-folder: an item in the folder of another section', () => {
  expect(messages('section-folder', bank([item()], 'banks/insurance/x.yaml'))).toEqual([
    'this item counts for terminology, but lies in banks/insurance/',
  ])
})

test.each([
  ['<b>x</b> is what?', 'HTML "<b>" is not published'],
  ['![x](y.png) is what?', 'an image cannot be used here'],
  ['# What?', 'a heading cannot be used here'],
  ['[x](javascript:alert%281%29) is what?', 'the link address "javascript:alert%281%29" is not allowed'],
])('unsafe-markdown: %s', (stem, message) => {
  expect(found('unsafe-markdown', item({ stem }))).toContain(message)
})
