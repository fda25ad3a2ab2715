import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { accountBucket, giveTurnsBack, takeTurns } from '../limits/take-turn.server.ts'
import type { AccountFault } from './account-fault.ts'
import { SignInForm } from './account-forms.ts'
import { admit } from './admit.server.ts'
import { isPassword } from './hash-password.server.ts'
import type { SignedIn } from './open-session.server.ts'
import { parseFields } from './parse-fields.ts'
import { findPersonByEmail } from './people.store.server.ts'
import type { Visit } from './visit.ts'

/** Who may come in by this entrance; `null` when nobody may. Without it anybody may who is recognised. */
export interface Entrance {
  readonly only: string | null
}

/**
 * Lets a person in by address and password, with a new session; the one the browser had before is ended.
 * An unknown address, an account without a password and a wrong password get one answer, in the same time. Someone else
 * than `entrance` lets in is told so only when recognised, and gets no session; the one the browser has is not touched.
 */
export async function signIn(
  db: Database,
  form: unknown,
  visit: Visit,
  now: Instant,
  entrance?: Entrance,
): Promise<Result<SignedIn, AccountFault>> {
  const parsed = parseFields(SignInForm, form)
  if (!parsed.ok) return parsed
  const { email, password } = parsed.value
  const buckets = [accountBucket('signInAccount', email), accountBucket('signInIp', visit.ip)]
  const turn = await takeTurns(db, buckets, now)
  if (!turn.ok) return turn
  const person = await findPersonByEmail(db.read, email)
  const right = await isPassword(person?.passwordHash ?? null, password)
  if (!person || !right) return fail({ code: 'wrong-credentials' })
  if (entrance && entrance.only !== person.id) return fail({ code: 'another-account' })
  return admit(db, person, visit, now, {
    verb: 'sign-in',
    also: (tx) => giveTurnsBack(tx, 'signInAccount', email),
  })
}
