import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { adjudicate } from '#billing'
import { readGolden, remittanceInWords } from '../helpers/golden.ts'

const FOLDER = 'tests/golden/billing/adjudications'

describe('adjudications on file: claim, payer and benefits in, remittance out', () => {
  const files = readdirSync(FOLDER).sort()
  test('there are at least a dozen', () => expect(files.length).toBeGreaterThanOrEqual(12))
  test.each(files)('%s', (file) => {
    const golden = readGolden(readFileSync(join(FOLDER, file), 'utf8'))
    expect(remittanceInWords(adjudicate(golden.scene))).toEqual(golden.remittance)
  })
})
