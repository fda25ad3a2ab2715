import type { Database } from '#db'
import { sha256Hex } from '#kernel/hash.ts'
import { canonicalJson } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { FolderFault } from './read-folder.server.ts'
import { readScenarioFolder } from './read-folder.server.ts'
import { listRevisions, offer, retireOthers } from './scenarios.store.server.ts'

/** What publishing changed. */
export interface ScenariosPublished {
  readonly offered: number
  readonly changed: number
  readonly retired: number
  readonly faults: readonly FolderFault[]
}

/**
 * Makes the scenarios on offer those of a content tree. Cases keep the version they were started with. What has a fault
 * is left as it was offered before, and told. Doing it again changes nothing.
 */
export async function publishScenarios(db: Database, dir: string, now: Instant): Promise<ScenariosPublished> {
  const { found, faults } = await readScenarioFolder(dir)
  return db.tx('scenarios:publish', async (tx) => {
    const known = await listRevisions(tx)
    let changed = 0
    for (const { name, scenario, body, chart } of found) {
      const hash = sha256Hex(canonicalJson({ body, chart }))
      const position = positionOf(scenario)
      const before = known.get(name)
      if (before?.revision === hash && before.position === position) continue
      await offer(tx, { id: name, hash, position, body, chart }, now)
      changed++
    }
    const broken = faults.map(({ file }) => file.split('/')[1] ?? '')
    const ids = [...found.map(({ name }) => name), ...broken]
    return { offered: found.length, changed, retired: await retireOthers(tx, ids, now), faults }
  })
}

/** In the order of the training plan, then the others. */
const positionOf = ({
  number = 90,
  variant = 'a',
}: {
  readonly number?: number | undefined
  readonly variant?: string | undefined
}): number => number * 30 + variant.charCodeAt(0) - 96
