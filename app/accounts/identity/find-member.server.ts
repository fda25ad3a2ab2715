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
  /** They are a pseudonym: what is left of them can be told apart, and is nobody's. */
  readonly isErased: boolean
}

/**
 * The person with this id or this address; who was erased has no address. What may be done with it is the caller's to decide.
 */
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
  if (!person || ('email' in by && person.erasedAt)) return null
  const { id, name, email, zone } = person
  return { personId: id, name, email, zone, isErased: Boolean(person.erasedAt) }
}
