import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CodeFile, PackedRelease, Tables } from '#billing'
import { isCodeFile, readPacked as openPacked, readTables, tablesFromIndexes } from '#billing'
import type { Reads } from '#db'
import type { KeptRelease } from './releases.store.server.ts'
import { listKept, readPacked } from './releases.store.server.ts'

/** The curated code files of a content tree. */
export async function curatedCodeFiles(dir: string): Promise<CodeFile[]> {
  const names = await readdir(join(dir, 'codes')).catch(() => [])
  const paths = names.map((name) => `codes/${name}`).filter(isCodeFile)
  return Promise.all(
    paths.sort().map(async (path) => ({ path, text: await readFile(join(dir, path), 'utf8') })),
  )
}

/** An import, opened. */
export async function openKept(db: Reads, kept: KeptRelease): Promise<PackedRelease> {
  const source = `${kept.file}, SHA-256 ${kept.sha256.slice(0, 12)}`
  const { kind, release: name, from, to } = kept
  return { kind, name, from, to, source, table: openPacked(await readPacked(db, kept)) }
}

/** All imports that stand, opened. */
export async function openAllKept(db: Reads): Promise<PackedRelease[]> {
  const opened: PackedRelease[] = []
  for (const kept of await listKept(db)) opened.push(await openKept(db, kept))
  return opened
}

/** The code tables: what was imported, and the curated tables of the content tree for all else. */
export async function loadCodeTables(db: Reads, dir: string): Promise<Tables> {
  const { shelves } = readTables(await curatedCodeFiles(dir))
  return tablesFromIndexes(shelves, await openAllKept(db))
}
