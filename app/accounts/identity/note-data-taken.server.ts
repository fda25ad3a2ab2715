import type { Database } from '#db'
import { NO_LOCK } from '#db'
import type { Instant } from '#kernel/time.ts'
import { appendAudit } from '../audit/append-audit.server.ts'
import type { Actor } from '../roles/actor.ts'

/** Notes on the trail that the actor took everything about themselves along. */
export const noteDataTaken = (db: Database, actor: Actor, now: Instant): Promise<void> =>
  // NO_LOCK: the trail is appended to; nothing that was read is decided by.
  db.tx(NO_LOCK, (tx) => {
    const subject = { kind: 'person', id: actor.personId }
    return appendAudit(tx, { actor, verb: 'take-own-data', subject }, now)
  })
