import type { Reads } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import { findPerson, findPersonByEmail } from './people.store.server.ts'

/** Who somebody is, for a room whose work is about another person: what they are called, where letters go, their zone. */
export interface Member {
  readonly personId: Id<'Person'>
  readonly name: string
  readonly email: string
  readonly zone: string
}

/** The person with this id or this address. What may be done with it is the caller's to decide. */
export async function findMember(
  db: Reads,
  by: { readonly id: string } | { readonly email: string },
): Promise<Member | null> {
  const person =
    'email' in by
      ? await findPersonByEmail(db, by.email.trim().toLowerCase())
      : isId(by.id)
        ? await findPerson(db, by.id as Id<'Person'>)
        : null
  return person && { personId: person.id, name: person.name, email: person.email, zone: person.zone }
}
