import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CodeFile, ReadTables, Tables } from '#billing'
import { isCodeFile, readTables, tablesFromIndexes } from '#billing'
import type { Reads } from '#db'
import { openAllKept } from './opened-releases.server.ts'

/** The curated code files of a content tree. */
export async function curatedCodeFiles(dir: string): Promise<CodeFile[]> {
  const names = await readdir(join(dir, 'codes')).catch(() => [])
  const paths = names.map((name) => `codes/${name}`).filter(isCodeFile)
  return Promise.all(
    paths.sort().map(async (path) => ({ path, text: await readFile(join(dir, path), 'utf8') })),
  )
}

type Shelves = ReadTables['shelves']
let read: { readonly texts: string; readonly shelves: Shelves } | null = null

/** The curated tables of a content tree; files that say what they said the last time are not taken apart again. */
export async function curatedShelves(dir: string): Promise<Shelves> {
  const files = await curatedCodeFiles(dir)
  const texts = JSON.stringify(files)
  if (read?.texts !== texts) read = { texts, shelves: readTables(files).shelves }
  return read.shelves
}

/** The code tables: what was imported, and the curated tables of the content tree for all else. */
export async function loadCodeTables(db: Reads, dir: string): Promise<Tables> {
  return tablesFromIndexes(await curatedShelves(dir), await openAllKept(db))
}
