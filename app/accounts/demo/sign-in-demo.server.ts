import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountFault } from '../identity/account-fault.ts'
import { admit } from '../identity/admit.server.ts'
import type { SignedIn } from '../identity/open-session.server.ts'
import { findPersonByEmail } from '../identity/people.store.server.ts'
import type { Entrance } from '../identity/sign-in.server.ts'
import type { Visit } from '../identity/visit.ts'
import { Role } from '../roles/role.ts'
import { DEMO_PEOPLE } from './demo-people.ts'

/**
 * Lets a visitor in as the demo person of a role, without a password. The caller says whether this installation is a
 * demo (`DEMO=1`); elsewhere, and where the demo people were never seeded, nobody is let in.
 */
export async function signInDemo(
  db: Database,
  demo: boolean,
  role: unknown,
  visit: Visit,
  now: Instant,
  entrance?: Entrance,
): Promise<Result<SignedIn, AccountFault>> {
  const wanted = Role.safeParse(role)
  if (!demo || !wanted.success) return fail({ code: 'not-demo' })
  const person = await findPersonByEmail(db.read, DEMO_PEOPLE[wanted.data].email)
  if (!person) return fail({ code: 'not-demo' })
  if (entrance && entrance.only !== person.id) return fail({ code: 'another-account' })
  return admit(db, person, visit, now, { verb: 'sign-in-demo' })
}
