import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { findAnyAttempt } from './attempts.store.server.ts'

/** Whose attempt it is, for a door that lets in nobody else; `null`: there is none by that id. */
export async function ownerOfAttempt(db: Database, attemptId: string): Promise<Id<'Person'> | null> {
  return (await findAnyAttempt(db.read, attemptId))?.personId ?? null
}
