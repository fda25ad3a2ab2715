import type { Writes } from '#db'
import { newId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Actor } from '../roles/actor.ts'
import type { Person } from './people.store.server.ts'
import { newToken, tokenHash } from './secret-token.server.ts'
import type { Session } from './sessions.store.server.ts'
import { insertSession } from './sessions.store.server.ts'

/** Someone who was let in: who they are now, and the secret for their cookie. It is not kept anywhere else. */
export interface SignedIn {
  readonly actor: Actor
  readonly token: string
}

export const actorOf = (person: Person, session: Pick<Session, 'id'>): Actor => ({
  personId: person.id,
  name: person.name,
  email: person.email,
  roles: person.roles,
  sessionId: session.id,
  zone: person.zone,
  theme: person.theme,
})

/** Opens a session with a token of its own, inside the transaction that lets the person in. */
export async function openSession(
  tx: Writes,
  person: Person,
  device: string,
  now: Instant,
): Promise<SignedIn> {
  const token = newToken()
  const session: Session = { id: newId(now), personId: person.id, device, createdAt: now, lastSeenAt: now }
  await insertSession(tx, session, tokenHash(token))
  return { actor: actorOf(person, session), token }
}
