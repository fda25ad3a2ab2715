import type { Actor } from '#accounts'
import { can } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database, Reads } from '#db'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { awardLock } from '../ledger/record-award.server.ts'
import type { Certificate } from './certificate.ts'
import { MOST_COPIES } from './certificate.ts'
import { findCertificate, listCertificates } from './certificates.store.server.ts'
import { addCopy } from './draw-code.server.ts'

/** `revoked`: no copy is issued of it any more. `full`: it was issued again too often. */
export interface CertificateFault {
  readonly code: 'not-found' | 'revoked' | 'full'
}

/** The actor's certificates, the newest first. */
export const ownCertificates = (db: Database, actor: Actor): Promise<Certificate[]> =>
  listCertificates(db.read, actor.personId)

/** The actor's own certificate; another's does not exist for them. */
export async function ownCertificate(db: Reads, actor: Actor, id: string): Promise<Certificate | null> {
  const found = isId(id) ? await findCertificate(db, id) : null
  return found && can(actor, 'read', { kind: 'credits', ownerId: found.personId }) ? found : null
}

/**
 * Issues one's certificate again: marked as a duplicate, with its original date and a code of its own. The copy before
 * it is then shown as replaced, so that a lost paper in wrong hands is told from the right one.
 */
export async function issueDuplicate(
  db: Database,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<Result<{ readonly code: string }, CertificateFault>> {
  return db.tx(awardLock(actor.personId), async (tx) => {
    const found = await ownCertificate(tx, actor, id)
    if (!found) return fail({ code: 'not-found' })
    if (found.revoked) return fail({ code: 'revoked' })
    if (found.copies.length >= MOST_COPIES) return fail({ code: 'full' })
    const n = found.copies.length + 1
    const code = await addCopy(tx, found.id, n, now)
    const subject = { kind: 'certificate', id: found.id }
    await appendAudit(tx, { actor, verb: 'issue-duplicate', subject, detail: { copy: n } }, now)
    return ok({ code })
  })
}
