import type { Item } from '#curriculum'
import { getRevisions } from '#curriculum/server'
import type { Database } from '#db'
import { sure } from '#kernel/assert.ts'

/** The published items of these revisions, ready to be asked for one by one. */
export async function loadItems(
  db: Database,
  revisions: readonly string[],
): Promise<(revision: string) => Item> {
  const items = await getRevisions(db, [...new Set(revisions)])
  return (revision) => sure(items.get(revision), `revision ${revision}`)
}
