import type { Database } from '#db'
import type { Actor } from '../roles/actor.ts'
import { findPerson } from './people.store.server.ts'

/** Whether the actor signs in with a password; demo people do not. */
export async function hasPassword(db: Database, actor: Actor): Promise<boolean> {
  const person = await findPerson(db.read, actor.personId)
  return person !== null && person.passwordHash !== null
}
