import type { Database } from '#db'
import { NO_LOCK } from '#db'
import type { Instant } from '#kernel/time.ts'
import { readItem } from '../items/read-item.ts'
import type { AskEngine } from '../templates/ask-engine.ts'
import { drawItem } from '../templates/draw-item.ts'
import type { PreparedTemplate } from '../templates/prepare-template.ts'
import { bankEntries } from './bank-entries.server.ts'
import { currentTemplates, engineOfTemplates } from './current-templates.server.ts'
import type { NewRevision } from './revisions.store.server.ts'
import { insertRevisions } from './revisions.store.server.ts'
import { writtenBody } from './written-body.server.ts'

/** An item of a template by a seed. */
export interface FreshWish {
  readonly item: string
  readonly seed: string
  /** The misconception that should be among its answers, if facts for that are found. */
  readonly misconception?: string | undefined
}

/** So often is a question drawn anew when the misconception that is wanted is not among its answers. */
const TRIES = 12

/** Draws by the seed, and by others that follow from it until one has the wanted misconception among its answers. */
function drawWanted(
  prepared: PreparedTemplate,
  { seed, misconception }: FreshWish,
  ask: AskEngine,
): ReturnType<typeof drawItem> {
  const first = drawItem(prepared, seed, ask)
  if (misconception === undefined) return first
  for (let n = 0; n < TRIES; n++) {
    const drawn = n === 0 ? first : drawItem(prepared, `${seed}/${n}`, ask)
    if (drawn.ok && drawn.value.wrong.some((i) => prepared.wrong[i]?.because === misconception)) return drawn
  }
  return first
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
  const rows = asked.flatMap((wish): NewRevision[] => {
    const { item: id } = wish
    const template = templates.get(id)
    const drawn = template && drawWanted(template.prepared, wish, ask)
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
