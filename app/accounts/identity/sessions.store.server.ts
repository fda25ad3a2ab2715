import { and, desc, eq, lte, ne, or, sql } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { people, prepared, sessions } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'
import type { Person } from './people.store.server.ts'
import { personOf } from './people.store.server.ts'
import { SESSION_ABSOLUTE, SESSION_IDLE } from './session-life.ts'

export interface Session {
  readonly id: Id<'Session'>
  readonly personId: Id<'Person'>
  readonly device: string
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
}

const LISTED = {
  id: sessions.id,
  personId: sessions.personId,
  device: sessions.device,
  createdAt: sessions.createdAt,
  lastSeenAt: sessions.lastSeenAt,
}

export async function insertSession(tx: Writes, session: Session, hash: string): Promise<void> {
  await tx.insert(sessions).values({ ...session, tokenHash: hash })
}

/** Asked on every request, so prepared. */
const byToken = prepared((db: Reads) =>
  db
    .select({ session: LISTED, person: people })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.tokenHash, sql.placeholder('hash'))),
)

/** The session behind a token's hash and whose it is; whether it is still alive is the caller's question. */
export async function findSession(
  db: Reads,
  hash: string,
): Promise<{ readonly session: Session; readonly person: Person } | null> {
  const [row] = await byToken(db, { hash })
  return row ? { session: row.session, person: personOf(row.person) } : null
}

export async function listSessionsOf(db: Reads, personId: Id<'Person'>): Promise<Session[]> {
  return db
    .select(LISTED)
    .from(sessions)
    .where(eq(sessions.personId, personId))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
}

/** Notes a visit, unless another request noted a later one. */
export const touchSession = (w: Writes, id: Id<'Session'>, now: Instant) =>
  w
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, id), lte(sessions.lastSeenAt, now)))
    .returning({ id: sessions.id })

/** Ends one session of this person; false: there is none by that id. */
export async function deleteSession(tx: Writes, personId: Id<'Person'>, id: Id<'Session'>): Promise<boolean> {
  const gone = await tx
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.personId, personId)))
    .returning({ id: sessions.id })
  return gone.length === 1
}

/** Ends the session behind a token's hash, whoever's it is. Returns whose it was. */
export async function deleteSessionByHash(tx: Writes, hash: string): Promise<Id<'Person'> | null> {
  const [gone] = await tx
    .delete(sessions)
    .where(eq(sessions.tokenHash, hash))
    .returning({ personId: sessions.personId })
  return gone?.personId ?? null
}

/** Ends all sessions of a person but one; returns how many. */
export async function deleteSessions(
  tx: Writes,
  personId: Id<'Person'>,
  but: Id<'Session'> | null,
): Promise<number> {
  const others = but ? ne(sessions.id, but) : undefined
  const gone = await tx
    .delete(sessions)
    .where(and(eq(sessions.personId, personId), others))
    .returning({ id: sessions.id })
  return gone.length
}

/** Drops the sessions that ended by themselves. */
export async function deleteDeadSessions(tx: Writes, now: Instant): Promise<void> {
  await tx
    .delete(sessions)
    .where(
      or(
        lte(sessions.lastSeenAt, instant(now - SESSION_IDLE)),
        lte(sessions.createdAt, instant(now - SESSION_ABSOLUTE)),
      ),
    )
}
