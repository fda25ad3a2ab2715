import type { CryptoKey, JWK } from 'jose'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose'
import { z } from 'zod'
import { appendAudit } from '#accounts/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { KeyRow } from './keys.store.server.ts'
import { findSigningKey, insertKey, listKeys, retireKey } from './keys.store.server.ts'
import { seal, unseal } from './seal.server.ts'

/** The public half of a signing key as it is published (RFC 8037). */
export const PublicKey = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})
export type PublicKey = z.infer<typeof PublicKey>

/** A key that can sign. */
export interface SigningKey {
  readonly id: string
  readonly privateKey: CryptoKey
}

/** `sealed`: the key that signs was sealed with a secret that this process was not given. */
export interface KeyFault {
  readonly code: 'sealed'
}

const LOCK = 'badge-keys'

/** A new pair. With a secret its private half is sealed at once; it never leaves this function readable then. */
async function newKey(secret: string | null, now: Instant): Promise<KeyRow> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const { kty, crv, x } = await exportJWK(pair.publicKey)
  const publicKey = PublicKey.parse({ kty, crv, x })
  const id = await calculateJwkThumbprint(publicKey as JWK, 'sha256')
  const whole = JSON.stringify(await exportJWK(pair.privateKey))
  return {
    ...{ id, publicKey, madeAt: now, retiredAt: null, kept: secret ? 'sealed' : 'plain' },
    privateKey: secret ? seal(whole, secret, id) : whole,
  }
}

/** The key that signs now; the first one is made when it is first needed. Two processes that need it at once make one. */
export async function signingKey(
  db: Database,
  secret: string | null,
  now: Instant,
): Promise<Result<SigningKey, KeyFault>> {
  let row = await findSigningKey(db.read)
  if (!row) {
    const made = await newKey(secret, now)
    row = await db.tx(LOCK, async (tx) => {
      const there = await findSigningKey(tx)
      if (there) return there
      await insertKey(tx, made)
      await appendAudit(
        tx,
        { actor: null, verb: 'make-badge-key', subject: { kind: 'key', id: made.id } },
        now,
      )
      return made
    })
  }
  const kept = row.privateKey ?? ''
  const text = row.kept === 'plain' ? kept : secret ? unseal(kept, secret, row.id) : null
  if (text === null) return fail({ code: 'sealed' })
  const key = await importJWK(JSON.parse(text) as JWK, 'EdDSA')
  if (key instanceof Uint8Array) return fail({ code: 'sealed' })
  return ok({ id: row.id, privateKey: key })
}

/** Makes a new key that signs from now on. The old one is retired: what it signed can be verified, and it signs nothing more. */
export async function rotateKey(db: Database, secret: string | null, now: Instant): Promise<string> {
  const made = await newKey(secret, now)
  await db.tx(LOCK, async (tx) => {
    for (const { id, retiredAt } of await listKeys(tx)) if (retiredAt === null) await retireKey(tx, id, now)
    await insertKey(tx, made)
    await appendAudit(tx, { actor: null, verb: 'make-badge-key', subject: { kind: 'key', id: made.id } }, now)
  })
  return made.id
}

/** All public keys, also those that sign no more, each with its id. */
export async function publicKeys(
  db: Database,
): Promise<{ readonly id: string; readonly key: PublicKey; readonly retired: boolean }[]> {
  const rows = await listKeys(db.read)
  return rows.map(({ id, publicKey, retiredAt }) => ({
    ...{ id, key: PublicKey.parse(publicKey), retired: retiredAt !== null },
  }))
}
