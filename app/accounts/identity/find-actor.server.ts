import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import type { Actor } from '../roles/actor.ts'
import { actorOf } from './open-session.server.ts'
import { isToken, tokenHash } from './secret-token.server.ts'
import { isSessionAlive, isTouchDue } from './session-life.ts'
import { findSession, touchSession } from './sessions.store.server.ts'

/** Whose session this token opens; null when it opens none any more. Notes the visit, at most once an hour. */
export async function findActor(db: Database, token: string, now: Instant): Promise<Actor | null> {
  if (!isToken(token)) return null
  const found = await findSession(db.read, tokenHash(token))
  if (!found || found.person.erasedAt || !isSessionAlive(found.session, now)) return null
  if (isTouchDue(found.session, now)) await db.one((w) => touchSession(w, found.session.id, now))
  return actorOf(found.person, found.session)
}
