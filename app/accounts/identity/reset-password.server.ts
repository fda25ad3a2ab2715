import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { appendAudit } from '../audit/append-audit.server.ts'
import { accountBucket, giveTurnsBack, takeTurns } from '../limits/take-turn.server.ts'
import type { AccountFault } from './account-fault.ts'
import { ResetForm } from './account-forms.ts'
import { personLock } from './admit.server.ts'
import { hashPassword } from './hash-password.server.ts'
import { invalid, parseFields } from './parse-fields.ts'
import { WEAK_PASSWORD } from './password.ts'
import { findPerson } from './people.store.server.ts'
import { replacePassword } from './replace-password.server.ts'
import { isResetAlive } from './reset-life.ts'
import type { Reset } from './resets.store.server.ts'
import { findReset, spendReset } from './resets.store.server.ts'
import { isToken, tokenHash } from './secret-token.server.ts'
import type { Visit } from './visit.ts'
import { isWeakPassword } from './weak-passwords.ts'

/** Whether the link with this token still works. Says nothing of whose it is. */
export async function isResetLink(db: Database, token: string, now: Instant): Promise<boolean> {
  return (await aliveReset(db, token, now)) !== null
}

/**
 * Sets a new password by a link from the mail, once. All sessions of the person end, their other links die, a letter
 * tells them, and turns at signing in that somebody else may have used up are given back. They sign in afterwards.
 */
export async function resetPassword(
  db: Database,
  token: string,
  form: unknown,
  visit: Visit,
  now: Instant,
): Promise<Result<null, AccountFault>> {
  const parsed = parseFields(ResetForm, form)
  if (!parsed.ok) return parsed
  const { password } = parsed.value
  const turn = await takeTurns(db, [accountBucket('resetTokenIp', visit.ip)], now)
  if (!turn.ok) return turn
  const reset = await aliveReset(db, token, now)
  const person = reset && (await findPerson(db.read, reset.personId))
  if (!reset || !person) return fail({ code: 'link-dead' })
  if (isWeakPassword(password, person)) return fail(invalid({ password: WEAK_PASSWORD }))
  const after = await hashPassword(password)
  return db.tx(personLock(person.id), async (tx) => {
    const still = await findPerson(tx, person.id)
    if (!still || !(await spendReset(tx, reset.id, now))) return fail({ code: 'link-dead' } as const)
    const sessionsEnded = await replacePassword(tx, still, after, visit, now)
    await giveTurnsBack(tx, 'signInAccount', still.email)
    const subject = { kind: 'person', id: still.id }
    const note = { actor: { personId: still.id }, verb: 'reset-password', subject } as const
    await appendAudit(tx, { ...note, detail: { sessionsEnded } }, now)
    return ok(null)
  })
}

async function aliveReset(db: Database, token: string, now: Instant): Promise<Reset | null> {
  const reset = isToken(token) ? await findReset(db.read, tokenHash(token)) : null
  return reset && isResetAlive(reset, now) ? reset : null
}
