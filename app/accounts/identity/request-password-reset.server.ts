import type { Database, Writes } from '#db'
import { NO_LOCK } from '#db'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { appendAudit } from '../audit/append-audit.server.ts'
import { accountBucket, takeTurns } from '../limits/take-turn.server.ts'
import { resetLetter } from '../mail/letters.ts'
import { postLetter } from '../mail/post-letter.server.ts'
import type { AccountFault } from './account-fault.ts'
import { ForgotForm } from './account-forms.ts'
import { parseFields } from './parse-fields.ts'
import type { Person } from './people.store.server.ts'
import { findPersonByEmail } from './people.store.server.ts'
import { insertReset } from './resets.store.server.ts'
import { newToken, tokenHash } from './secret-token.server.ts'
import type { Visit } from './visit.ts'

/**
 * Sends a link to choose a new password, if the address has an account. The answer is the same if it has none, and
 * so is the work: both write one transaction, so the time tells nothing either.
 */
export async function requestPasswordReset(
  db: Database,
  form: unknown,
  visit: Visit,
  now: Instant,
): Promise<Result<null, AccountFault>> {
  const parsed = parseFields(ForgotForm, form)
  if (!parsed.ok) return parsed
  const { email } = parsed.value
  const buckets = [accountBucket('resetEmail', email), accountBucket('resetIp', visit.ip)]
  const turn = await takeTurns(db, buckets, now)
  if (!turn.ok) return turn
  const person = await findPersonByEmail(db.read, email)
  // NO_LOCK: only adds rows; several links of one person may be alive, and the first one used ends the others.
  await db.tx(NO_LOCK, async (tx) => {
    const subject = { kind: 'person', id: person?.id ?? null }
    await appendAudit(tx, { actor: null, verb: 'ask-reset', subject }, now)
    if (person) await sendLink(tx, person, visit.origin, now)
  })
  return ok(null)
}

async function sendLink(tx: Writes, person: Person, origin: string, now: Instant): Promise<void> {
  const token = newToken()
  await insertReset(tx, { id: newId(now), personId: person.id, createdAt: now }, tokenHash(token))
  await postLetter(tx, resetLetter(person, `${origin}/reset/${token}`), now)
}
