import { networkOf } from '#accounts'
import type { TooMany } from '#accounts/server'
import { takeTurn } from '#accounts/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { minutes } from '#kernel/time.ts'
import type { Confirmed } from './certificate.ts'
import { confirmed } from './certificate.ts'
import { findByCode } from './certificates.store.server.ts'
import { readCode } from './check-code.ts'

/** Roomy enough for a clerk with a pile of certificates; guessing one code of 2⁵⁰ at this pace takes longer than there is. */
const PER_NETWORK = { turns: 60, per: minutes(10) }

/**
 * What the public may know of the certificate with this code; null: there is none. A code that cannot be one and a
 * code that nobody has are answered alike, after the same one look into the database.
 */
export async function checkCertificate(
  db: Database,
  typed: string,
  ip: string,
  now: Instant,
): Promise<Result<Confirmed | null, TooMany>> {
  const turn = await takeTurn(db, `check-certificate:${networkOf(ip)}`, PER_NETWORK, now)
  if (!turn.ok) return fail(turn.fault)
  const code = readCode(typed)
  const found = await findByCode(db.read, code ?? 'no-code')
  return ok(found && code ? confirmed(found, code) : null)
}
