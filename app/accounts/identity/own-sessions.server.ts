import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { appendAudit } from '../audit/append-audit.server.ts'
import type { Actor } from '../roles/actor.ts'
import type { AccountFault } from './account-fault.ts'
import { personLock } from './admit.server.ts'
import { isSessionAlive } from './session-life.ts'
import { deleteSession, deleteSessions, listSessionsOf } from './sessions.store.server.ts'

/** A session as its owner sees it. */
export interface SessionLine {
  readonly id: Id<'Session'>
  readonly device: string
  readonly signedInAt: Instant
  readonly lastSeenAt: Instant
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean
}

/** Where the actor is signed in, this session first, then the last used. */
export async function listSessions(db: Database, actor: Actor, now: Instant): Promise<SessionLine[]> {
  const alive = (await listSessionsOf(db.read, actor.personId)).filter((s) => isSessionAlive(s, now))
  const lines = alive.map((session) => ({
    id: session.id,
    device: session.device,
    signedInAt: session.createdAt,
    lastSeenAt: session.lastSeenAt,
    isCurrent: session.id === actor.sessionId,
  }))
  return lines.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
}

/** Ends one of the actor's sessions. One that is not theirs is as unknown as one that never was. */
export async function revokeSession(
  db: Database,
  actor: Actor,
  sessionId: string,
  now: Instant,
): Promise<Result<null, AccountFault>> {
  if (!isId(sessionId)) return fail({ code: 'not-found' })
  return db.tx(personLock(actor.personId), async (tx) => {
    const ended = await deleteSession(tx, actor.personId, sessionId as Id<'Session'>)
    if (!ended) return fail({ code: 'not-found' } as const)
    const subject = { kind: 'person', id: actor.personId }
    await appendAudit(tx, { actor, verb: 'revoke-session', subject }, now)
    return ok(null)
  })
}

/** Ends all of the actor's sessions but the one that asks; returns how many. */
export async function revokeOtherSessions(db: Database, actor: Actor, now: Instant): Promise<number> {
  return db.tx(personLock(actor.personId), async (tx) => {
    const sessionsEnded = await deleteSessions(tx, actor.personId, actor.sessionId)
    const subject = { kind: 'person', id: actor.personId }
    await appendAudit(tx, { actor, verb: 'revoke-other-sessions', subject, detail: { sessionsEnded } }, now)
    return sessionsEnded
  })
}
