import type { PackedRelease } from '#billing'
import { readPacked as openPacked } from '#billing'
import type { Reads } from '#db'
import type { KeptRelease } from './releases.store.server.ts'
import { listKept, readPacked } from './releases.store.server.ts'

async function opened(db: Reads, kept: KeptRelease): Promise<PackedRelease> {
  const source = `${kept.file}, SHA-256 ${kept.sha256.slice(0, 12)}`
  const { kind, release: name, from, to } = kept
  return { kind, name, from, to, source, table: openPacked(await readPacked(db, kept)) }
}

/** Imports that were opened, by their id: rules and look-ups read the same rows. An import never changes. */
const known = new Map<string, Promise<PackedRelease>>()

/** An import, opened once in this process. */
export function openKept(db: Reads, kept: KeptRelease): Promise<PackedRelease> {
  const before = known.get(kept.id)
  if (before) return before
  const made = opened(db, kept)
  known.set(kept.id, made)
  made.catch(() => known.delete(kept.id)) // what could not be read is read again when it is asked for
  return made
}

/** All imports that stand, opened; those whose place another has taken are let go. */
export async function openAllKept(db: Reads): Promise<PackedRelease[]> {
  const all = await listKept(db)
  const stand = new Set<string>(all.map(({ id }) => id))
  for (const id of known.keys()) if (!stand.has(id)) known.delete(id)
  const releases: PackedRelease[] = []
  for (const kept of all) releases.push(await openKept(db, kept))
  return releases
}
