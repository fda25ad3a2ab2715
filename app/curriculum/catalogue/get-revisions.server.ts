import type { Database } from '#db'
import { sure } from '#kernel/assert.ts'
import type { Item } from '../items/item.ts'
import { readItemBody } from '../items/item-body.ts'
import { listBodies } from './revisions.store.server.ts'

/** Items by revision. A revision never changes, so what was parsed once is good for as long as the process lives. */
const read = new Map<string, Item>()
const MOST = 5_000

/**
 * The published items of these revisions, by revision. Asking for one that does not exist is a bug: revisions are
 * never deleted.
 */
export async function getRevisions(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Item>> {
  const found = new Map<string, Item>()
  for (const id of ids) {
    const known = read.get(id)
    if (known !== undefined) found.set(id, known)
  }
  const missing = ids.filter((id) => !found.has(id))
  for (const [id, body] of await listBodies(db.read, missing)) {
    const item = readItemBody(JSON.parse(body))
    if (read.size >= MOST) read.clear()
    read.set(id, item)
    found.set(id, item)
  }
  return new Map(ids.map((id) => [id, sure(found.get(id), `revision ${id}`)]))
}

/** The published item of one revision. */
export async function getRevision(db: Database, id: string): Promise<Item> {
  return sure((await getRevisions(db, [id])).get(id), `revision ${id}`)
}
