import type { Database } from '#db'
import { NO_LOCK } from '#db'
import type { Instant } from '#kernel/time.ts'
import { deleteFullBuckets } from '../limits/turns.store.server.ts'
import { deleteOldLetters } from '../mail/outbox.store.server.ts'
import { deleteDeadResets } from './resets.store.server.ts'
import { deleteDeadSessions } from './sessions.store.server.ts'

/** Drops what no longer says anything: ended sessions, dead links, full buckets, old mail. Once an hour is plenty. */
export async function sweepAccounts(db: Database, now: Instant): Promise<void> {
  // NO_LOCK: what is dropped has ended by its own times; nobody decides by it any more.
  await db.tx(NO_LOCK, async (tx) => {
    await deleteDeadSessions(tx, now)
    await deleteDeadResets(tx, now)
    await deleteFullBuckets(tx, now)
    await deleteOldLetters(tx, now)
  })
}
