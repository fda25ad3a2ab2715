import type { Reads } from '#db'
import type { Id } from '#kernel/ids.ts'
import { findPerson } from './people.store.server.ts'

/** What stands of a person on a certificate, and the zone that decides on which day they did it; null: nobody. */
export async function personOnPaper(
  db: Reads,
  id: Id<'Person'>,
): Promise<{ readonly name: string; readonly email: string; readonly zone: string } | null> {
  const person = await findPerson(db, id)
  return person && !person.erasedAt ? { name: person.name, email: person.email, zone: person.zone } : null
}
