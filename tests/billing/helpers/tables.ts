import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeFile, ReadTables, Tables } from '#billing'
import { readTables } from '#billing'

/** The curated code files, as they lie in the content tree. */
export const codeFiles = (): CodeFile[] =>
  readdirSync('content/codes')
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => ({ path: `codes/${name}`, text: readFileSync(join('content/codes', name), 'utf8') }))

let read: ReadTables | undefined

/** The curated tables with their releases and faults, read once for all tests of a process. */
export const readCurated = (): ReadTables => {
  read ??= readTables(codeFiles())
  return read
}
export const curatedTables = (): Tables => readCurated().tables
