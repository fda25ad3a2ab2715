import { statSync, unlinkSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { hours } from '#kernel/time.ts'
import { listChecksums } from './evidence.store.server.ts'
import { INCOMING } from './evidence-files.server.ts'

/** A file is at least so old before it is taken for one that nobody waits for. */
const AGE = hours(1)
/** So many people's folders are looked at in one round; the next round goes on after the last of them. */
const FOLDERS = 500

/**
 * Removes files that no line has: uploads that broke off with their process, and what its owner took away.
 * @param after where the last round stopped
 * @returns how many were removed, and where the next round goes on (`''`: from the beginning)
 */
export async function sweepEvidence(
  db: Database,
  dir: string,
  after: string,
  now: Instant,
): Promise<{ readonly removed: number; readonly next: string }> {
  let removed = 0
  if (after === '') removed += await sweepFolder(join(dir, INCOMING), new Set(), now)
  const folders = (await namesIn(dir)).filter((name) => isId(name) && name > after).sort()
  const some = folders.slice(0, FOLDERS)
  for (const name of some)
    removed += await sweepFolder(join(dir, name), await listChecksums(db.read, name as Id<'Person'>), now)
  return { removed, next: folders.length > FOLDERS ? (some.at(-1) ?? '') : '' }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

async function sweepFolder(folder: string, needed: ReadonlySet<string>, now: Instant): Promise<number> {
  let removed = 0
  for (const name of await namesIn(folder))
    if (!needed.has(name) && removeIfOld(join(folder, name), now)) removed++
  return removed
}

/** Looks and removes at once: an upload that puts a new file there between the two is all but impossible, and it looks again. */
function removeIfOld(path: string, now: Instant): boolean {
  try {
    const { mtimeMs } = statSync(path)
    if (now - mtimeMs < AGE) return false
    unlinkSync(path)
    return true
  } catch {
    return false
  }
}
