import type { Writes } from '#db'
import type { Instant } from '#kernel/time.ts'
import { passwordChangedLetter } from '../mail/letters.ts'
import { postLetter } from '../mail/post-letter.server.ts'
import type { PersonWithPassword } from './people.store.server.ts'
import { updatePassword } from './people.store.server.ts'
import { deleteResets } from './resets.store.server.ts'
import { deleteSessions } from './sessions.store.server.ts'
import type { Visit } from './visit.ts'

/**
 * Puts a new hash in the place of the person's, and does all that must come with it: every session ends, every reset
 * link dies, a letter tells the person. Inside a transaction that holds their lock.
 * @returns how many sessions ended; null: the password was another one already, and nothing was done.
 */
export async function replacePassword(
  tx: Writes,
  person: PersonWithPassword,
  after: string,
  visit: Visit,
  now: Instant,
): Promise<number | null> {
  if (!(await updatePassword(tx, person.id, person.passwordHash, after))) return null
  const ended = await deleteSessions(tx, person.id, null)
  await deleteResets(tx, person.id)
  await postLetter(tx, passwordChangedLetter(person, `${visit.origin}/forgot`), now)
  return ended
}
