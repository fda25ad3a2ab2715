import type { Database } from '#db'
import { sha256Hex } from '#kernel/hash.ts'
import { canonicalJson } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { Blueprint } from './blueprint.ts'
import { listHashes, retireOthers, upsertBlueprint } from './blueprints.store.server.ts'

/** What publishing changed. */
export interface ExamsPublished {
  readonly offered: number
  readonly changed: number
  readonly retired: number
}

/**
 * Makes `blueprints` the exams on offer: new and changed ones are written, those that are gone are taken off the list.
 * Attempts keep the rules they started with. Doing it again changes nothing.
 */
export function publishExams(
  db: Database,
  blueprints: readonly Blueprint[],
  now: Instant,
): Promise<ExamsPublished> {
  return db.tx('exams:publish', async (tx) => {
    const known = await listHashes(tx)
    let changed = 0
    for (const blueprint of blueprints) {
      const hash = sha256Hex(canonicalJson(blueprint))
      if (known.get(blueprint.id) === hash) continue
      await upsertBlueprint(tx, blueprint, hash, now)
      changed++
    }
    const ids = blueprints.map((blueprint) => blueprint.id)
    return { offered: ids.length, changed, retired: await retireOthers(tx, ids, now) }
  })
}
