import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fictionalTree } from '../../../app/curriculum/catalogue/fictional-tree.server.ts'
import { readTree } from '../../../app/curriculum/catalogue/read-tree.server.ts'

const OFFICIAL = '../shared/data/pprrvu2025_oct_nodesc.csv'
const has = existsSync(OFFICIAL)

describe.skipIf(!has)(
  `our content with FICTIONAL_CODES=1${has ? '' : ` (skipped: ${OFFICIAL} is absent)`}`,
  () => {
    test('no procedure number of the fee schedule is left in what is read', async () => {
      const numbers = new Set(readFileSync(OFFICIAL, 'utf8').match(/^\d{5}(?=,)/gm))
      expect(numbers.size).toBeGreaterThan(9_000)
      const { files } = fictionalTree(await readTree('content'))
      const left = files
        .filter(({ path }) => !path.startsWith('codes/'))
        .flatMap(({ path, text }) =>
          // What stands behind a dollar sign or a decimal point, or in a longer number, is an amount.
          [...text.matchAll(/(?<![\d$.,])\d{5}(?![\d]|[.,]\d)/g)].flatMap(([number]) =>
            numbers.has(number) ? [`${path}: ${number}`] : [],
          ),
        )
      expect(left).toEqual([])
    })
  },
)
