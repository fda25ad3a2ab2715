import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { appendAudit } from '../audit/append-audit.server.ts'
import { accountBucket, takeTurns } from '../limits/take-turn.server.ts'
import type { Actor } from '../roles/actor.ts'
import type { AccountFault } from './account-fault.ts'
import { PasswordForm } from './account-forms.ts'
import { personLock } from './admit.server.ts'
import { deviceOf } from './device-of.ts'
import { hashPassword, isPassword } from './hash-password.server.ts'
import type { SignedIn } from './open-session.server.ts'
import { openSession } from './open-session.server.ts'
import { invalid, parseFields } from './parse-fields.ts'
import { WEAK_PASSWORD } from './password.ts'
import { findPerson } from './people.store.server.ts'
import { replacePassword } from './replace-password.server.ts'
import type { Visit } from './visit.ts'
import { isWeakPassword } from './weak-passwords.ts'

/**
 * Changes the actor's password: all their sessions end, reset links die, a letter tells them, and this browser gets
 * a new session. The current password must be right; guessing it is limited like signing in.
 */
export async function changePassword(
  db: Database,
  actor: Actor,
  form: unknown,
  visit: Visit,
  now: Instant,
): Promise<Result<SignedIn, AccountFault>> {
  const parsed = parseFields(PasswordForm, form)
  if (!parsed.ok) return parsed
  const { current, password } = parsed.value
  if (isWeakPassword(password, actor)) return fail(invalid({ password: WEAK_PASSWORD }))
  const turn = await takeTurns(db, [accountBucket('passwordChange', actor.personId)], now)
  if (!turn.ok) return turn
  const person = await findPerson(db.read, actor.personId)
  if (!person) return fail({ code: 'not-found' })
  if (person.passwordHash === null) return fail({ code: 'no-password' })
  if (!(await isPassword(person.passwordHash, current))) return fail({ code: 'wrong-password' })
  const after = await hashPassword(password)
  return db.tx(personLock(person.id), async (tx) => {
    const sessionsEnded = await replacePassword(tx, person, after, visit, now)
    if (sessionsEnded === null) return fail({ code: 'wrong-password' } as const)
    const signedIn = await openSession(tx, person, deviceOf(visit.userAgent), now)
    const subject = { kind: 'person', id: person.id }
    const note = { actor: signedIn.actor, verb: 'change-password', subject } as const
    await appendAudit(tx, { ...note, detail: { sessionsEnded } }, now)
    return ok(signedIn)
  })
}
