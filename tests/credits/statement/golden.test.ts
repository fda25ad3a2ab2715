import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { LedgerFileSchema, statementOf } from '#credits'
import { ruleSets } from '#credits/server'
import { day } from '../small-rules.ts'

/** Facts of the boards as ledgers and what is to come of them. Added to, never edited. */
const FOLDER = 'tests/golden/credits'
const Case = z.object({
  about: z.string(),
  board: z.string(),
  asOf: z.string(),
  ledger: LedgerFileSchema,
  expected: z.looseObject({ entries: z.array(z.unknown()) }),
})

const files = readdirSync(FOLDER)

test.each(files)('%s', async (file) => {
  const { board, asOf, ledger, expected } = Case.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))
  const set = (await ruleSets()).find((one) => one.board === board)
  if (!set) throw new Error(`There are no rules of ${board}.`)
  const found = statementOf(set, ledger.holdings, ledger.entries, day(asOf))
  expect(found).toMatchObject(expected)
  expect(found?.entries.length).toBe(expected.entries.length)
})

test('every board of the content has its case', async () => {
  const cases = files.map((file) => Case.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))).board)
  for (const { board } of await ruleSets()) expect(cases).toContain(board)
})
