import { randomBytes, randomInt } from 'node:crypto'
import type { Writes } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { insertCertificate, insertCopy } from './certificates.store.server.ts'
import { codeOf } from './check-code.ts'

/** Places of the status list: 2¹⁷, the least that the specification lets herd privacy rest on (Bitstring Status List §2.1). */
export const STATUS_PLACES = 131_072

const TRIES = 50

function newCode(): string {
  for (let i = 0; i < TRIES; i++) {
    const code = codeOf(randomBytes(10))
    if (code) return code
  }
  throw new Error('No verification code could be drawn')
}

/** Adds the next copy of a certificate under a code that nobody can guess; drawn again in the unheard-of case that it is taken. */
export async function addCopy(
  tx: Writes,
  certificateId: Id<'Certificate'>,
  n: number,
  now: Instant,
): Promise<string> {
  for (let i = 0; i < TRIES; i++) {
    const code = newCode()
    if (await insertCopy(tx, { certificateId, n, code, issuedAt: now })) return code
  }
  throw new Error('No verification code was free')
}

/** Keeps a certificate at a place of the status list that is drawn until it is free. */
export async function addCertificate(
  tx: Writes,
  row: Omit<Parameters<typeof insertCertificate>[1], 'statusIndex'>,
): Promise<void> {
  for (let i = 0; i < 1000; i++)
    if (await insertCertificate(tx, { ...row, statusIndex: randomInt(STATUS_PLACES) })) return
  throw new Error('No place in the status list was free')
}
