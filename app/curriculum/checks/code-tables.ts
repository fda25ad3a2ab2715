import type { Check } from './check.ts'
import { tablesIn } from './tables-in.ts'

/** A row of a code table that cannot be read is a price or an edit that is not made. */
export const codeTables: Check = {
  id: 'code-tables',
  severity: 'error',
  about: 'A curated code table has a row, a column or a name that cannot be read.',
  find({ texts }) {
    return tablesIn(texts).faults.map(({ file, line, column, message, fix }) => ({
      at: { file, line, column },
      message,
      fix,
    }))
  },
}
