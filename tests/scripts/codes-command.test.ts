import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { command } from '../helpers/commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'codes-command-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

const { typed, run } = command('scripts/codes.ts')
const here = { DATABASE_URL: `sqlite:${at('codes.db')}` }
const codes = (...words: string[]) => run(words, here)
const codesOn = (url: string, ...words: string[]) => run(words, { DATABASE_URL: url })

const rows = (units: number) =>
  `code,mue,mai,rationale\n${Array.from({ length: 200 }, (_, i) => `${10_000 + i},${units},3,x`).join('\n')}\nbad,1,2,x\n`

beforeAll(() => {
  writeFileSync(at('caps_2024Q3.csv'), rows(2))
  writeFileSync(at('caps_2024Q4.csv'), rows(3))
  writeFileSync(at('caps_broken_2024Q3.csv'), rows(2).slice(0, 900))
  writeFileSync(at('caps.csv'), rows(2))
})

test('import, the same again, list, diff and verify; JSON alone on standard output', async () => {
  const first = await typed(['import', 'mue', at('caps_2024Q3.csv'), '--json'], here)
  expect(first.code).toBe(0)
  expect(JSON.parse(first.out)).toMatchObject({
    ...{ changed: true, kind: 'mue', release: '2024Q3', from: '2024-07-01', to: null, rows: 200, rejects: 1 },
    rejected: [{ line: 202, why: '"bad" is no procedure code' }],
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(first.err).toMatch(/mue: 100 % of [\d,]+ bytes, \d+ rows/)

  const again = await codes('import', 'mue', at('caps_2024Q3.csv'))
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('nothing changed')])

  const broken = await codes('import', 'mue', at('caps_broken_2024Q3.csv'))
  expect([broken.code, broken.out]).toEqual([2, ''])
  expect(broken.err).toContain('was not imported: it has')
  expect(broken.err).toContain('What was in force before still is.')

  await codes('import', 'mue', at('caps_2024Q4.csv'), '--to', '2024-12-31')
  const [list, diff, verified] = await Promise.all([
    codes('list', '--json'),
    codes('diff', 'mue@2024Q3', 'mue@2024Q4', '--most', '1'),
    codes('verify', '--json'),
  ])
  const { imported, curated } = JSON.parse(list.out)
  expect(imported.map((one: { release: string; to: string }) => [one.release, one.to])).toEqual([
    ['2024Q3', null],
    ['2024Q4', '2024-12-31'],
  ])
  expect(curated).toContainEqual(expect.objectContaining({ table: 'icd10cm', name: '2026' }))
  expect([diff.code, diff.out]).toEqual([1, '~ 10000: units 2 → 3\n0 rows added, 0 removed, 200 changed.\n'])
  // The invented caps have none of our codes.
  expect(verified.code).toBe(1)
  expect(JSON.parse(verified.out)).toMatchObject({ releases: 2, damaged: [], faults: [] })
}, 120_000)

test('what cannot be used is said in one place, and ends with 2', async () => {
  const asked = await Promise.all([
    codes('import', 'prices', at('caps.csv')),
    codes('import', 'mue', at('caps.csv')),
    codes('import', 'mue', at('caps.csv'), '--release', 'x', '--from', '2025-02-30'),
  ])
  expect(asked.map(({ code, out }) => [code, out])).toEqual(asked.map(() => [2, '']))
  expect(asked.map(({ err }) => err.split('\n')[0])).toEqual([
    'There is no kind "prices".',
    'The name caps.csv does not say its release. Add --release NAME --from DAY (and --to DAY).',
    '--from is "2025-02-30", not a day such as 2025-10-01 or "none".',
  ])
}, 120_000)

test('help is an answer; a database that is none is told without a trace of where the code stands', async () => {
  const [help, none, odd] = await Promise.all([
    codes('--help'),
    codesOn(`sqlite:${at('caps.csv')}`, 'list'),
    codesOn('foo', 'list'),
  ])
  expect([help.code, help.err]).toEqual([0, ''])
  expect(help.out).toMatch(/^Use: codes import/)
  for (const { code, out, err } of [none, odd]) {
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/database/i)
    expect(err).not.toMatch(/^\s+at /m)
  }
}, 60_000)
