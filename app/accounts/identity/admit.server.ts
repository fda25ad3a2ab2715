import type { Database, Writes } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { appendAudit } from '../audit/append-audit.server.ts'
import type { AccountFault } from './account-fault.ts'
import { deviceOf } from './device-of.ts'
import type { SignedIn } from './open-session.server.ts'
import { openSession } from './open-session.server.ts'
import type { PersonWithPassword } from './people.store.server.ts'
import { findPerson } from './people.store.server.ts'
import { tokenHash } from './secret-token.server.ts'
import { deleteSessionByHash } from './sessions.store.server.ts'
import type { Visit } from './visit.ts'

/** The lock of everything that decides by or changes a person's password and sessions. */
export const personLock = (id: string): string => `person:${id}`

/**
 * Opens a new session for a person who was recognised, and ends the one their browser brought along. A password that
 * was changed since they were recognised recognises nobody any more.
 */
export async function admit(
  db: Database,
  recognised: PersonWithPassword,
  visit: Visit,
  now: Instant,
  how: { readonly verb: 'sign-in' | 'sign-in-demo'; readonly also?: (tx: Writes) => Promise<void> },
): Promise<Result<SignedIn, AccountFault>> {
  return db.tx(personLock(recognised.id), async (tx) => {
    const person = await findPerson(tx, recognised.id)
    if (!person || person.erasedAt || person.passwordHash !== recognised.passwordHash)
      return fail({ code: 'wrong-credentials' } as const)
    if (visit.token) await deleteSessionByHash(tx, tokenHash(visit.token))
    const signedIn = await openSession(tx, person, deviceOf(visit.userAgent), now)
    await how.also?.(tx)
    const subject = { kind: 'person', id: person.id }
    await appendAudit(tx, { actor: signedIn.actor, verb: how.verb, subject }, now)
    return ok(signedIn)
  })
}
