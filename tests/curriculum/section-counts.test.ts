import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { loadContent } from '../../app/curriculum/loading/load-content.ts'
import { sectionCounts } from '../../app/curriculum/sections/section-counts.ts'
import { command } from '../helpers/commands.ts'
import { contentFolder } from './catalogue/content-folder.ts'
import { bank, item, lesson, objectives } from './small-content.ts'
import { misconceptions, templates } from './templates/days-template.ts'

const npi = { ask: 'npi', facts: { npi: '1234567893' }, answer: { valid: true } }
const part = (letter: string, more: object = {}) => ({
  ...item({ ...more, id: `case-0001${letter}` }),
  level: 'analyze',
  difficulty: 4,
})
const files = [
  objectives,
  bank([
    item({ verify: [npi] }),
    item({
      id: 'term-0002',
      type: 'truefalse',
      options: undefined,
      answer: true,
      rationales: { true: 'So it is.', false: 'It is so.' },
    }),
    item({ id: 'term-0003', status: 'draft' }),
    item({ id: 'term-0004', objective: 'insurance.medicare', level: 'apply' }),
    {
      ...{ id: 'case-0001', type: 'case', objective: 'terminology.word-parts', source: 'A public source' },
      ...{ difficulty: 3, level: 'apply', chart: 'A note.', verify: [npi], parts: [part('a'), part('b')] },
    },
  ]),
  misconceptions,
  templates('tpl-0001', 'tpl-0002'),
  lesson('Text.'),
  {
    path: 'cards/insurance/payers.yaml',
    text: stringify({
      topic: 'Payers',
      defaults: { kind: 'term', objective: 'insurance.medicare', source: 'A public source' },
      cards: [
        { id: 'card-001', front: 'Part B', back: 'Physicians', example: 'A visit is paid by it.' },
        { id: 'card-002', front: 'Part C', back: 'A private plan', example: 'Its card is asked for.' },
      ],
    }),
  },
]

describe('what every section has', () => {
  test('questions by their own objective, a case by its parts, only what is live; templates for themselves', () => {
    const { content, faults } = loadContent(files, () => ok(null))
    expect(faults).toEqual([])
    expect(sectionCounts(content)).toEqual([
      {
        ...{ section: 'terminology', lessons: 1, items: { single: 3, truefalse: 1 } },
        ...{ levels: { recall: 2, analyze: 2 }, difficulties: { 2: 2, 4: 2 } },
        ...{ verified: 3, templates: 0, cards: 0 },
      },
      {
        ...{ section: 'insurance', lessons: 0, items: { single: 1 } },
        ...{ levels: { apply: 1 }, difficulties: { 2: 1 } },
        ...{ verified: 0, templates: 2, cards: 2 },
      },
    ])
  })

  test('on the command line: JSON and nothing else, or a table with its sum', async () => {
    const { typed, run } = command('scripts/content.ts')
    const { dir } = contentFolder(...files)
    const { code, out } = await typed(['table', dir, '--json'])
    expect(code).toBe(0)
    const Table = z.array(
      z.strictObject({
        section: z.string(),
        lessons: z.int(),
        items: z.record(z.string(), z.int()),
        levels: z.record(z.string(), z.int()),
        difficulties: z.record(z.string(), z.int()),
        verified: z.int(),
        templates: z.int(),
        cards: z.int(),
      }),
    )
    expect(Table.parse(JSON.parse(out)).map(({ section }) => section)).toEqual(['terminology', 'insurance'])
    const text = await run(['table', dir])
    expect(text.out.trimEnd().split('\n').at(-1)).toMatch(/^in all\s+1\s+5\s+2\s+3\s+2\s+2$/)
    expect((await run(['table', 'nowhere'])).code).toBe(2)
  }, 60_000)

  test('of the shipped content: the sixteen sections in the order of the examination', async () => {
    const { code, out } = await command('scripts/content.ts').run(['table', '--json'])
    expect(code).toBe(0)
    expect(z.array(z.object({ section: z.string() })).parse(JSON.parse(out))).toHaveLength(16)
  }, 60_000)
})
