import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { day } from '#billing'
import { importCodes } from '#curriculum/server'
import { migrate, openDatabase } from '#db'
import { instant } from '#kernel/time.ts'
import { scratch } from '../../helpers/scratch.ts'
import { answerOf, billing } from './at-the-edge.ts'

const folder = mkdtempSync(join(scratch(50), 'billing-tables-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string, text?: string): string => {
  if (text !== undefined) writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const icd = (...args: string[]) => answerOf(['icd', 'Z99.9', '--date', '2026-11-01', '--tables', ...args])

test('imported tables answer for their days, by address and by file', async () => {
  const url = `sqlite:${at('codes.db')}`
  await migrate(url)
  const db = await openDatabase(url)
  const line = `00001 Z999    1 ${'One more'.padEnd(60)} One more`
  const request = { kind: 'icd10cm', path: at('order.txt', `${line}\n`), release: '2027' } as const
  const done = await importCodes(db, { ...request, from: day('2026-10-01'), to: null }, instant(1))
  expect(done).toMatchObject({ ok: true })
  await db.close()
  const found = { code: 0, json: { valid: true, billable: true, reason: null } }
  expect(await icd(url)).toEqual(found)
  expect(await icd(at('codes.db'))).toEqual(found)
  // What was not imported is as it is curated.
  expect(
    (await answerOf(['ptp', '45385', '45380', '--date', '2025-10-15', '--tables', url])).json,
  ).toMatchObject({
    edit: { column1: '45385' },
  })
})

test('a folder of one table answers what is in it; a faulty row is told at its place', async () => {
  mkdirSync(at('own'))
  const head = '# source: ours\n# from: 2026-10-01\n# to:\ncolumn1,column2,indicator\n'
  at('own/ptp@2026Q4.csv', `${head}11111,22222,0\n`)
  const asked = ['ptp', '22222', '11111', '--date', '2026-11-01', '--tables', at('own')]
  expect((await answerOf(asked)).json).toEqual({
    edit: { column1: '11111', column2: '22222', modifierIndicator: '0' },
  })
  at('own/ptp@2026Q4.csv', `${head}11111,22222,7\n`)
  const { code, err } = await billing(asked)
  expect([code, err.split('\n').length]).toEqual([2, 2])
  expect(err).toMatch(/^--tables: \S+ptp@2026Q4\.csv:5:\d+: /)
})

test.each([
  ['a file that is no database', 'This is a text, and it is long enough to be read as one.\n'.repeat(40)],
  ['an empty file', ''],
])('%s is refused in one line', async (_, text) => {
  const { code, out, err } = await billing([
    'icd',
    'Z99.9',
    '--date',
    '2026-11-01',
    '--tables',
    at('no.db', text),
  ])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^--tables: the database cannot be used: [^\n]+\n$/)
})
