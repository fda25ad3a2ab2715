import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { LEDGER_EXAMPLE, LedgerFileSchema } from '#credits'
import { runCredits } from '../../../scripts/credits/run-credits.ts'
import { command } from '../../helpers/commands.ts'
import { scratch } from '../../helpers/scratch.ts'

const { typed } = command('scripts/credits.ts')

/** The command in this process: what it says is caught. */
async function run(words: readonly string[]) {
  const said = { out: '', err: '' }
  const keep = (where: keyof typeof said) => (text: string | Uint8Array) => {
    said[where] += String(text)
    return true
  }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(keep('out'))
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(keep('err'))
  try {
    const code = await runCredits(words)
    return { code, ...said }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}
const dir = mkdtempSync(join(scratch(10), 'credits-'))
const file = (name: string, content: unknown) => {
  const path = join(dir, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const example = file('example.json', LEDGER_EXAMPLE)
const statement = (...more: string[]) =>
  run(['statement', '--ledger', example, '--as-of', '2026-05-01', ...more])

/** The contract; more fields may stand inside. */
const Contract = z.object({
  cycle: z.object({ start: z.iso.date(), end: z.iso.date(), due: z.iso.date() }),
  needed: z.number().nullable(),
  earned: z.number(),
  requirements: z.array(
    z.object({
      id: z.string(),
      needed: z.number().nullable(),
      earned: z.number(),
      met: z.boolean().nullable(),
    }),
  ),
  entries: z.array(
    z.object({ id: z.string(), counted: z.boolean(), credits: z.number(), why: z.string().min(10) }),
  ),
})

describe('credits statement', () => {
  test('JSON as the contract says, as package.json runs it', async () => {
    const { code, out } = await typed([
      'statement',
      '--rules',
      'amba',
      '--ledger',
      example,
      '--as-of',
      '2026-05-01',
      '--json',
    ])
    const found = Contract.parse(JSON.parse(out))
    expect(code).toBe(0)
    expect(found).toMatchObject({
      cycle: { start: '2025-09-01', end: '2026-08-31', due: '2026-08-31' },
      needed: 15,
      earned: 5.5,
    })
    expect(found.requirements.map(({ id, met }) => [id, met])).toEqual([
      ['total', false],
      ['from-issuer', false],
    ])
    expect(found.entries.map(({ id, counted, credits }) => [id, counted, credits])).toEqual([
      ['denials-2026', true, 2],
      ['typed-twice', false, 0],
      ['audit-course', true, 3.5],
    ])
    expect(Object.keys(JSON.parse(out)).slice(0, 5)).toEqual([
      'cycle',
      'needed',
      'earned',
      'requirements',
      'entries',
    ])
  }, 60_000)

  test('a figure that is not known is null, needed and met', async () => {
    const ledger = file('pmi.json', {
      holdings: [{ credential: 'pmi:cmis', certifiedOn: '2025-06-01' }],
      entries: [],
    })
    const { out } = await run([
      'statement',
      '--rules',
      'pmi',
      '--ledger',
      ledger,
      '--as-of',
      '2026-05-01',
      '--json',
    ])
    const found = Contract.parse(JSON.parse(out))
    expect([found.needed, found.requirements[0]?.needed, found.requirements[0]?.met]).toEqual([
      null,
      null,
      null,
    ])
  })

  test('a readable text without --json', async () => {
    const { code, out } = await statement('--rules', 'aapc')
    expect(code).toBe(0)
    expect(out).toContain('As of May 1, 2026: running; 1.5 of 36 earned.')
    expect(out).toContain('Renewal is due.')
    expect(out).toContain('Not known')
  })

  test('the cycle of another day, and a rule file by its path', async () => {
    const { out } = await statement('--rules', 'content/credits/amba.yaml', '--cycle', '2024-12-01', '--json')
    expect(Contract.parse(JSON.parse(out)).cycle.start).toBe('2024-09-01')
  })

  test('a board with one statement per credential asks which', async () => {
    const ledger = file('two.json', {
      holdings: ['cct', 'crcs'].map((id) => ({
        credential: `aaham-technical:${id}`,
        certifiedOn: '2024-01-15',
      })),
      entries: [],
    })
    const words = ['statement', '--rules', 'aaham-technical', '--ledger', ledger, '--as-of', '2026-05-01']
    const asked = await run(words)
    expect(asked.code).toBe(2)
    expect(asked.err).toContain('--credential aaham-technical:cct or aaham-technical:crcs')
    expect((await run([...words, '--credential', 'aaham-technical:crcs'])).code).toBe(0)
    expect((await run([...words, '--credential', 'amba:cmrs'])).err).toContain('"amba:cmrs" is not held')
  })
})

describe('what is wrong is said with file, field and what to do, and ends with 2', () => {
  const [entry] = LEDGER_EXAMPLE.entries
  const bad = (change: object) => ({ ...LEDGER_EXAMPLE, entries: [{ ...entry, ...change }] })
  test.each([
    ['no such file', () => join(dir, 'nowhere.json'), 'cannot be read'],
    ['no JSON', () => file('broken.json', '{"holdings": ['), 'is not JSON'],
    [
      'a field that nobody knows',
      () => file('field.json', bad({ colour: 'red' })),
      'entries.0: Unrecognized key: "colour"',
    ],
    [
      'a day that does not exist',
      () => file('day.json', bad({ activity: { ...entry?.activity, completedOn: '2026-02-30' } })),
      'entries.0.activity.completedOn: a day that exists',
    ],
    [
      'more minutes than there were',
      () => file('more.json', bad({ activity: { ...entry?.activity, minutesEarned: 91 } })),
      'entries.0.activity.minutesEarned: not more minutes',
    ],
    [
      'an id twice',
      () => file('twice.json', { ...LEDGER_EXAMPLE, entries: [entry, entry] }),
      'entries.1.id: there is another entry',
    ],
    [
      'a credential twice',
      () =>
        file('held.json', {
          holdings: [LEDGER_EXAMPLE.holdings[0], LEDGER_EXAMPLE.holdings[0]],
          entries: [],
        }),
      'holdings.1.credential',
    ],
    ['no ledger at all', () => file('list.json', []), 'is not a ledger'],
    [
      'nothing of the board',
      () => file('none.json', { holdings: [], entries: [] }),
      'holdings: holds no credential of amba',
    ],
  ])('%s', async (_, path, why) => {
    const { code, err, out } = await run([
      'statement',
      '--rules',
      'amba',
      '--ledger',
      path(),
      '--as-of',
      '2026-05-01',
      '--json',
    ])
    expect(code).toBe(2)
    expect(err).toContain(why)
    const { error, faults } = z
      .object({ error: z.string(), faults: z.array(z.looseObject({ message: z.string() })) })
      .parse(JSON.parse(out))
    expect(error.length).toBeGreaterThan(0)
    expect(faults.length).toBeGreaterThan(0)
  })

  test.each([
    [[], 'No command was given'],
    [['statment'], 'There is no command "statment"'],
    [['constructor'], 'There is no command'],
    [['statement', '--ledger', example], 'No board was named'],
    [['statement', '--rules', 'amba'], 'No ledger was named'],
    [['statement', '--rules', 'nobody', '--ledger', example], 'There are no rules of "nobody"'],
    [['statement', '--rules', 'amba', '--ledger', example, '--as-of', '2026-13-01'], 'is no day'],
    [['statement', '--rules', 'amba', '--ledger', example, '--bogus'], '--bogus'],
    [['rules', '--content', dir], 'holds no credits/<board>.yaml'],
    [['ledger-schema', 'x'], 'Nobody knows what "x" is for'],
  ])('%o', async (words, why) => {
    const { code, err } = await run(words)
    expect([code, err.includes(why)]).toEqual([2, true])
    expect(err).not.toMatch(/^\s+at /m)
  })
})

test('asked wrongly, the program ends with 2', async () => {
  const { code, err } = await typed(['statement', '--rules', 'amba'])
  expect([code, err.includes('No ledger was named')]).toEqual([2, true])
}, 60_000)

describe('credits rules', () => {
  test('every rule set with its versions, sources and what is unknown', async () => {
    const { code, out } = await run(['rules', '--json'])
    expect(code).toBe(0)
    const { ruleSets } = z
      .object({
        ruleSets: z.array(
          z.looseObject({
            board: z.string(),
            versions: z.array(
              z.looseObject({
                from: z.looseObject({ value: z.iso.date() }),
                unknowns: z.array(z.object({ what: z.string(), source: z.string() })),
              }),
            ),
          }),
        ),
      })
      .parse(JSON.parse(out))
    expect(ruleSets.map(({ board }) => board)).toEqual([
      ...[
        'aaham-professional',
        'aaham-technical',
        'aapc',
        'ahima',
        'amba',
        'hfma-chfp',
        'hfma-crcr',
        'ncct',
        'nha',
        'pmi',
      ],
    ])
    expect(
      ruleSets.find(({ board }) => board === 'pmi')?.versions[0]?.unknowns.map(({ what }) => what),
    ).toContain('how many CEU a year asks for')
    expect((await run(['rules'])).out).toContain('unknown: how many CEU a year asks for')
  })

  test('a faulty rule file is told with its line and field', async () => {
    const content = join(dir, 'content')
    mkdirSync(join(content, 'credits'), { recursive: true })
    writeFileSync(
      join(content, 'credits', 'amba.yaml'),
      readFileSync('content/credits/amba.yaml', 'utf8').replace('value: 15', 'value: many'),
    )
    for (const words of [['rules'], ['statement', '--rules', 'amba', '--ledger', example]]) {
      const { code, err } = await run([...words, '--content', content])
      expect(code).toBe(2)
      expect(err).toMatch(/credits\/amba\.yaml:\d+: versions\.0\.total\.credits\.value: /)
    }
  })
})

test('the schema is of JSON Schema, has titles, and its example is a ledger', async () => {
  const { code, out } = await run(['ledger-schema'])
  expect(code).toBe(0)
  const Node = z.looseObject({ title: z.string() })
  const schema = z
    .looseObject({
      $schema: z.string(),
      title: z.string(),
      properties: z.object({ zone: Node, holdings: Node, entries: Node }),
      examples: z.array(z.unknown()),
    })
    .parse(JSON.parse(out))
  for (const one of schema.examples) expect(LedgerFileSchema.safeParse(one).success).toBe(true)
})
