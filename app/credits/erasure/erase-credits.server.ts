import { ERASED_WORDS } from '#accounts'
import { eraseTrailOf } from '#accounts/server'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { between, days } from '#kernel/time.ts'
import { listOpenOf } from '../audits/audits.store.server.ts'
import { removeAllStored } from '../evidence/evidence-files.server.ts'
import { ledgerLock } from '../ledger/write-line.server.ts'
import {
  deleteHeldAndFiles,
  deleteReminding,
  eraseAuditWords,
  eraseHolder,
  eraseLines,
} from './erase-credits.store.server.ts'

/** An audit that nobody closes keeps a ledger no longer than this. */
const HELD_MOST = days(365)

/**
 * Erases what a person has in the credits room. While an audit of theirs is not closed, the ledger, its files and the
 * credentials it is judged by are kept for it. The name is taken off the certificates at once; that credit was awarded,
 * for what and when, stays (records of at least five years are asked of providers).
 * @returns whether something is kept for an audit
 */
export async function eraseCredits(
  db: Database,
  dir: string,
  personId: Id<'Person'>,
  now: Instant,
): Promise<boolean> {
  const isHeld = await db.tx(ledgerLock(personId), async (tx) => {
    await deleteReminding(tx, personId)
    const certificates = await eraseHolder(tx, personId, ERASED_WORDS)
    await eraseTrailOf(tx, certificates)
    const open = await listOpenOf(tx, personId)
    if (open.some(({ openedAt }) => between(openedAt, now) < HELD_MOST)) return true
    await deleteHeldAndFiles(tx, personId)
    await eraseTrailOf(tx, await eraseLines(tx, personId, ERASED_WORDS))
    await eraseAuditWords(tx, personId, ERASED_WORDS)
    return false
  })
  // After the rows: a line never names a file that is not there. Asked again, it finds nothing and that is right.
  if (!isHeld) await removeAllStored(dir, personId)
  return isHeld
}
