import type { Database } from '#db'
import { NO_LOCK } from '#db'
import type { Instant } from '#kernel/time.ts'
import { readItem } from '../items/read-item.ts'
import { drawItem } from '../templates/draw-item.ts'
import { bankEntries } from './bank-entries.server.ts'
import { currentTemplates, engineOfTemplates } from './current-templates.server.ts'
import type { NewRevision } from './revisions.store.server.ts'
import { insertRevisions } from './revisions.store.server.ts'
import { writtenBody } from './written-body.server.ts'

/** An item of a template by a seed. */
export interface FreshWish {
  readonly item: string
  readonly seed: string
}

/**
 * Draws an item of each template that is named and keeps it as a version of it, so that an attempt that was asked it
 * can be replayed, reviewed and corrected like any other. The same seed gives the same version. Ids that are no
 * template's, and one that nothing can be drawn from, are left out: their current version stands.
 *
 * @returns the version by item
 */
export async function drawFresh(
  db: Database,
  wanted: readonly FreshWish[],
  now: Instant,
): Promise<ReadonlyMap<string, string>> {
  const templates = await currentTemplates(db)
  const asked = wanted.filter(({ item }) => templates.has(item))
  if (asked.length === 0) return new Map()
  const [ask, entries] = await Promise.all([engineOfTemplates(), bankEntries(db)])
  const specimens = new Map(entries.map(({ id, revision }) => [id, revision]))
  const rows = asked.flatMap(({ item: id, seed }): NewRevision[] => {
    const template = templates.get(id)
    const drawn = template && drawItem(template.prepared, seed, ask)
    const { item } = drawn?.ok ? readItem(drawn.value.raw) : { item: null }
    const previousId = specimens.get(id) ?? null
    if (!item || previousId === null) return []
    const { revision, body } = writtenBody(item)
    return [{ id: revision, kind: 'item', key: id, previousId, body }]
  })
  // NO_LOCK: a version is named by its content; two that write the same one write the same.
  await db.tx(NO_LOCK, (tx) => insertRevisions(tx, rows, now))
  return new Map(rows.map(({ key, id }) => [key, id]))
}
