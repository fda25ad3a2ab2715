import type { Database, Reads } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { AccountFault } from '../identity/account-fault.ts'
import { findPerson } from '../identity/people.store.server.ts'
import type { Actor } from '../roles/actor.ts'
import { can } from '../roles/can.ts'
import type { Accommodation } from './accommodation.ts'
import { findGranted } from './accommodations.store.server.ts'

/** What is granted to the actor; also inside a transaction, where what is granted must not change meanwhile. */
export const findAccommodation = (
  db: Reads,
  actor: { readonly personId: Id<'Person'> },
): Promise<Accommodation> => findGranted(db, actor.personId)

/** A person and what is granted to them, for those who may grant it. */
export async function readAccommodation(
  db: Database,
  actor: Actor,
  personId: string,
): Promise<
  Result<{ readonly id: Id<'Person'>; readonly name: string; readonly granted: Accommodation }, AccountFault>
> {
  if (!can(actor, 'write', { kind: 'accommodation' })) return fail({ code: 'not-allowed' })
  const person = isId(personId) ? await findPerson(db.read, personId as Id<'Person'>) : null
  if (!person) return fail({ code: 'not-found' })
  return ok({ id: person.id, name: person.name, granted: await findGranted(db.read, person.id) })
}
