import type { Database } from '#db'
import { NO_LOCK } from '#db'
import type { Instant } from '#kernel/time.ts'
import { appendAudit } from '../audit/append-audit.server.ts'
import { isToken, tokenHash } from './secret-token.server.ts'
import { deleteSessionByHash } from './sessions.store.server.ts'

/** Ends the session behind a token. One that opens nothing any more is as good as ended. */
export async function signOut(db: Database, token: string, now: Instant): Promise<void> {
  if (!isToken(token)) return
  // NO_LOCK: one row by its unique token; who deletes it writes the entry.
  await db.tx(NO_LOCK, async (tx) => {
    const personId = await deleteSessionByHash(tx, tokenHash(token))
    if (!personId) return
    await appendAudit(
      tx,
      { actor: { personId }, verb: 'sign-out', subject: { kind: 'person', id: personId } },
      now,
    )
  })
}
