import { createHash } from 'node:crypto'
import type { CodeFault, PackedRelease, Verification } from '#billing'
import { readPacked as openPacked, readTables, verifyCurated } from '#billing'
import type { Reads } from '#db'
import { curatedCodeFiles } from './load-tables.server.ts'
import { listKept, readPacked } from './releases.store.server.ts'

/** What a verification of all code tables found. */
export interface CodesVerified extends Verification {
  /** Faults of the curated files. */
  readonly faults: readonly CodeFault[]
  /** Releases looked through, and those whose rows are not as they were imported. */
  readonly releases: number
  readonly damaged: readonly string[]
}

/**
 * Reads every import back and compares it with its digest, then holds the curated tables of a content tree against the
 * imports: values against values, and our wording against the wording that is not ours.
 */
export async function verifyCodes(db: Reads, dir: string): Promise<CodesVerified> {
  const { shelves, faults } = readTables(await curatedCodeFiles(dir))
  const damaged: string[] = []
  const opened: PackedRelease[] = []
  const all = await listKept(db)
  for (const kept of all) {
    const name = `${kept.kind}@${kept.release}`
    const bytes = await readPacked(db, kept).catch(() => null)
    const digest = bytes && createHash('sha256').update(bytes).digest('hex')
    if (bytes === null || digest !== kept.digest) damaged.push(name)
    else {
      const { kind, from, to, release } = kept
      opened.push({ kind, name: release, from, to, source: kept.file, table: openPacked(bytes) })
    }
  }
  return { ...verifyCurated(shelves, opened), faults, releases: all.length, damaged }
}
