import { CompactSign } from 'jose'
import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { listRevokedIndexes } from '../certificates/certificates.store.server.ts'
import { ownCertificate } from '../certificates/own-certificates.server.ts'
import { badgeAddresses, claimsOf, openBadge, statusCredential } from './open-badge.ts'
import type { KeyFault, SigningKey } from './signing-key.server.ts'
import { signingKey } from './signing-key.server.ts'
import { encodeStatus } from './status-bits.server.ts'

/** What signing needs beside the record: the public address that verifiers will ask, and the secret of the keys. */
export interface Signing {
  readonly origin: string
  readonly secret: string | null
}

/**
 * Signs as VC-JWT (Open Badges 3.0 §8.2): the payload is the credential with its registered claims beside it, the header
 * names the key by an address at which its JWK is published.
 */
const sign = (payload: object, key: SigningKey, origin: string): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: badgeAddresses(origin).key(key.id) })
    .sign(key.privateKey)

/** One's own certificate as a signed badge, in the compact form that a `.jwt` file holds. */
export async function signBadge(
  db: Database,
  actor: Actor,
  certificateId: string,
  { origin, secret }: Signing,
  now: Instant,
): Promise<Result<string, KeyFault | { readonly code: 'not-found' }>> {
  const certificate = await ownCertificate(db.read, actor, certificateId)
  if (!certificate) return fail({ code: 'not-found' })
  const key = await signingKey(db, secret, now)
  if (!key.ok) return key
  const credential = openBadge(certificate, actor.email, origin)
  return ok(await sign({ ...credential, ...claimsOf(credential) }, key.value, origin))
}

/** The status list, signed: which badges are revoked. */
export async function signStatusList(
  db: Database,
  { origin, secret }: Signing,
  now: Instant,
): Promise<Result<string, KeyFault>> {
  const key = await signingKey(db, secret, now)
  if (!key.ok) return key
  const list = statusCredential(encodeStatus(await listRevokedIndexes(db.read)), origin, now)
  return ok(await sign({ ...list, ...claimsOf(list) }, key.value, origin))
}
