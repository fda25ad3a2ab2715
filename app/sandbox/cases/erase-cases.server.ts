import type { Database } from '#db'
import { NO_LOCK } from '#db'
import type { Id } from '#kernel/ids.ts'
import { deleteCasesOf } from './cases.store.server.ts'

/**
 * Erases a person's claim cases with all that was done and written in them, and what instructors said of them. The grade
 * of a claim task is in the log of its exam; the case is not needed for it.
 */
export async function eraseCases(db: Database, personId: Id<'Person'>): Promise<void> {
  // NO_LOCK: rows of one person are dropped; a move that comes in between finds no case any more (its foreign key).
  await db.tx(NO_LOCK, (tx) => deleteCasesOf(tx, personId))
}
