import { inArray } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { chunks, revisions } from '#db'
import type { Instant } from '#kernel/time.ts'

/** A version to be kept: `id` is the SHA-256 of `body`. */
export interface NewRevision {
  readonly id: string
  readonly kind: 'item' | 'card' | 'lesson' | 'exam' | 'objectives' | 'template'
  readonly key: string
  readonly previousId: string | null
  readonly body: string
}

/** The bodies of revisions by id; those that do not exist are missing. */
export async function listBodies(db: Reads, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const bodies = new Map<string, string>()
  for (const some of chunks([...new Set(ids)])) {
    const rows = await db
      .select({ id: revisions.id, body: revisions.body })
      .from(revisions)
      .where(inArray(revisions.id, some))
    for (const row of rows) bodies.set(row.id, row.body)
  }
  return bodies
}

/** Keeps versions; one that was published before stays as it was. */
export async function insertRevisions(tx: Writes, rows: readonly NewRevision[], now: Instant): Promise<void> {
  for (const some of chunks(rows, 200)) {
    await tx
      .insert(revisions)
      .values(some.map((row) => ({ ...row, madeAt: now })))
      .onConflictDoNothing()
      .returning({ id: revisions.id })
  }
}
