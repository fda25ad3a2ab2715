import type { ReadTables } from '#billing'
import { isCodeFile, readTables } from '#billing'

const read = new WeakMap<ReadonlyMap<string, string>, ReadTables>()

/** The curated code tables of a content tree by its texts, read once for all checks. */
export function tablesIn(texts: ReadonlyMap<string, string>): ReadTables {
  const known = read.get(texts)
  if (known) return known
  const files = [...texts].filter(([path]) => isCodeFile(path)).map(([path, text]) => ({ path, text }))
  const found = readTables(files)
  read.set(texts, found)
  return found
}
