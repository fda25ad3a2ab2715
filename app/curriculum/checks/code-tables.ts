import { isCodeFile, readTables } from '#billing'
import type { Check } from './check.ts'

/** A row of a code table that cannot be read is a price or an edit that is not made. */
export const codeTables: Check = {
  id: 'code-tables',
  severity: 'error',
  about: 'A curated code table has a row, a column or a name that cannot be read.',
  find({ texts }) {
    const files = [...texts].filter(([path]) => isCodeFile(path)).map(([path, text]) => ({ path, text }))
    return readTables(files).faults.map(({ file, line, column, message, fix }) => ({
      at: { file, line, column },
      message,
      fix,
    }))
  },
}
