import type { Database } from '#db'
import { NO_LOCK } from '#db'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { appendAudit } from '../audit/append-audit.server.ts'
import { accountBucket, takeTurns } from '../limits/take-turn.server.ts'
import type { AccountFault } from './account-fault.ts'
import { SignUpForm } from './account-forms.ts'
import { deviceOf } from './device-of.ts'
import { hashPassword } from './hash-password.server.ts'
import type { SignedIn } from './open-session.server.ts'
import { openSession } from './open-session.server.ts'
import { parseFields } from './parse-fields.ts'
import type { PersonWithPassword } from './people.store.server.ts'
import { findPersonByEmail, insertPerson } from './people.store.server.ts'
import { tokenHash } from './secret-token.server.ts'
import { deleteSessionByHash } from './sessions.store.server.ts'
import type { Visit } from './visit.ts'

/**
 * Makes an account, role candidate, and signs its person in.
 *
 * A taken address is said so. Hiding it would need a letter before the first sign-in, and an installation without a
 * mail server could let nobody in; so the answer is usable, and tries are limited by network instead. Signing in and
 * asking for a reset, which are not so limited by nature, tell nothing.
 */
export async function signUp(
  db: Database,
  form: unknown,
  visit: Visit,
  now: Instant,
): Promise<Result<SignedIn, AccountFault>> {
  const parsed = parseFields(SignUpForm, form)
  if (!parsed.ok) return parsed
  const turn = await takeTurns(db, [accountBucket('signUpIp', visit.ip)], now)
  if (!turn.ok) return turn
  const { name, email, password, zone } = parsed.value
  if (await findPersonByEmail(db.read, email)) return fail({ code: 'email-taken' })
  const passwordHash = await hashPassword(password)
  const person: PersonWithPassword = {
    id: newId(now),
    email,
    name,
    roles: ['candidate'],
    zone,
    theme: 'system',
    createdAt: now,
    passwordHash,
  }
  // NO_LOCK: of two who take one address at once, the unique index people_email decides.
  return db.tx(NO_LOCK, async (tx) => {
    if (!(await insertPerson(tx, person))) return fail({ code: 'email-taken' } as const)
    if (visit.token) await deleteSessionByHash(tx, tokenHash(visit.token))
    const signedIn = await openSession(tx, person, deviceOf(visit.userAgent), now)
    const subject = { kind: 'person', id: person.id }
    await appendAudit(tx, { actor: signedIn.actor, verb: 'sign-up', subject }, now)
    return ok(signedIn)
  })
}
