import { z } from 'zod'
import type { Actor } from '#accounts'
import { can } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database } from '#db'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { cleaned } from '../ledger/clean.ts'
import { awardLock, reverseAward } from '../ledger/record-award.server.ts'
import type { Certificate } from './certificate.ts'
import { findByCode, findCertificate, listNewest, updateRevoked } from './certificates.store.server.ts'
import { readCode } from './check-code.ts'

/** `no-reason`: a certificate is not revoked without one. `revoked`: it was already. */
export interface RevocationFault {
  readonly code: 'not-allowed' | 'not-found' | 'no-reason' | 'revoked'
}

const Why = z.string().trim().min(3).max(500)
const MOST_SHOWN = 50

/** The newest certificates, or the one whose code was typed; for administrators. */
export async function findForOffice(
  db: Database,
  actor: Actor,
  typed: string,
): Promise<Result<readonly Certificate[], RevocationFault>> {
  if (!can(actor, 'list', { kind: 'certificate' })) return fail({ code: 'not-allowed' })
  if (typed.trim() === '') return ok(await listNewest(db.stale, MOST_SHOWN))
  const code = readCode(typed)
  const found = code && (await findByCode(db.read, code))
  return ok(found ? [found] : [])
}

/**
 * Revokes a certificate for a reason: all its copies and its badge say so from now on, and the line of the ledger is taken
 * back. It cannot be undone; a wrong revocation is answered by a new accreditation.
 */
export async function revokeCertificate(
  db: Database,
  actor: Actor,
  form: { readonly certificate: string; readonly why: unknown },
  now: Instant,
): Promise<Result<null, RevocationFault>> {
  if (!can(actor, 'revoke', { kind: 'certificate' })) return fail({ code: 'not-allowed' })
  const why = Why.safeParse(cleaned(form.why))
  if (!why.success) return fail({ code: 'no-reason' })
  const seen = isId(form.certificate) ? await findCertificate(db.read, form.certificate) : null
  if (!seen) return fail({ code: 'not-found' })
  const { id, personId, body } = seen
  return db.tx(awardLock(personId), async (tx) => {
    const by = actor.personId
    if (!(await updateRevoked(tx, id, { at: now, why: why.data, by }))) return fail({ code: 'revoked' })
    const onceKey = `accreditation:${body.accreditation.id}`
    await reverseAward(
      tx,
      { personId, onceKey, reason: `Certificate revoked: ${why.data}`.slice(0, 500) },
      now,
    )
    const subject = { kind: 'certificate', id }
    await appendAudit(tx, { actor, verb: 'revoke-certificate', subject, detail: { why: why.data } }, now)
    return ok(null)
  })
}
