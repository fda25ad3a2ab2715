import type { Database } from '#db'
import { sure } from '#kernel/assert.ts'
import type { Item } from '../items/item.ts'
import { ItemBody } from '../items/item.ts'
import { listBodies } from './revisions.store.server.ts'

/** Items by revision. A revision never changes, so what was parsed once is good for as long as the process lives. */
const read = new Map<string, Item>()
const MOST = 5_000

/**
 * The published items of these revisions, by revision. Asking for one that does not exist is a bug: revisions are
 * never deleted.
 */
export async function getRevisions(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Item>> {
  const missing = () => ids.filter((id) => !read.has(id))
  if (read.size + missing().length > MOST) read.clear()
  const wanted = missing()
  if (wanted.length > 0) {
    for (const [id, body] of await listBodies(db.read, wanted)) {
      const { item, html } = ItemBody.parse(JSON.parse(body))
      read.set(id, { ...item, html })
    }
  }
  return new Map(ids.map((id) => [id, sure(read.get(id), `revision ${id}`)]))
}

/** The published item of one revision. */
export async function getRevision(db: Database, id: string): Promise<Item> {
  return sure((await getRevisions(db, [id])).get(id), `revision ${id}`)
}
