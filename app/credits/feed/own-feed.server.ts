import type { Actor } from '#accounts'
import { appendAudit, isToken, newToken, tokenHash } from '#accounts/server'
import type { Database, Reads } from '#db'
import { NO_LOCK } from '#db'
import type { Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import { readLedger } from '../ledger/read-ledger.server.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { statementsOf } from '../statement/statement-of.ts'
import { calendarOf } from './calendar.server.ts'
import { deleteFeed, findFeed, findFeedOf, writeFeed } from './feeds.store.server.ts'

/** Since when the actor's calendar has an address; null: it has none. */
export const feedSince = (db: Reads, { personId }: Actor): Promise<Instant | null> => findFeedOf(db, personId)

/** Gives the actor's calendar a new secret address and ends the one before. The token is told this once: only its hash is kept. */
export async function openFeed(db: Database, actor: Actor, now: Instant): Promise<string> {
  const token = newToken()
  // NO_LOCK: one row a person, and the last address counts.
  await db.tx(NO_LOCK, async (tx) => {
    await writeFeed(tx, actor.personId, tokenHash(token), now)
    const subject = { kind: 'person', id: actor.personId }
    await appendAudit(tx, { actor, verb: 'open-feed', subject }, now)
  })
  return token
}

/** Ends the address of the actor's calendar; false: there was none. */
export const closeFeed = (db: Database, actor: Actor, now: Instant): Promise<boolean> =>
  // NO_LOCK: the row is there or not.
  db.tx(NO_LOCK, async (tx) => {
    const isClosed = await deleteFeed(tx, actor.personId)
    const subject = { kind: 'person', id: actor.personId }
    if (isClosed) await appendAudit(tx, { actor, verb: 'close-feed', subject }, now)
    return isClosed
  })

/** The calendar behind a secret address, as a file in the iCalendar format; null: the address leads nowhere. */
export async function readFeed(
  db: Database,
  sets: readonly RuleSet[],
  token: string,
  origin: string,
  now: Instant,
): Promise<string | null> {
  if (!isToken(token)) return null
  const owner = await findFeed(db.read, tokenHash(token))
  if (!owner) return null
  const today = dayIn(owner.zone, now)
  const statements = statementsOf(sets, await readLedger(db.read, owner), today)
  return calendarOf(owner.personId, statements, today, origin, now)
}
