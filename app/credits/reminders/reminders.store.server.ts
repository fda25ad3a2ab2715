import { and, asc, desc, eq, gt, gte, isNull } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import {
  among,
  asSelect,
  chunks,
  creditReminders,
  creditReminderWishes,
  excluded,
  holdings,
  people,
} from '#db'
import type { Id } from '#kernel/ids.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import type { Holding } from '../ledger/holding.ts'
import { HoldingSchema } from '../ledger/holding.ts'
import { listed } from '../ledger/listed.ts'

type PersonId = Id<'Person'>
export type ReminderRow = typeof creditReminders.$inferSelect

/** A person whose credentials have dates. */
export interface Holder {
  readonly personId: PersonId
  readonly name: string
  readonly email: string
  readonly zone: string
  readonly holdings: Holding[]
}

/** Some people one after the other by id. */
export interface HolderPage {
  readonly holders: readonly Holder[]
  /** After whom the next page begins; empty: there is none. */
  readonly next: string
}

/**
 * The next people who hold a credential, by id, with what they hold: as many as `most` holdings belong to. Ended holdings
 * are read with the rest: so an index gives the rows in their order, whatever the database knows of how many are ended.
 */
export async function listHolders(db: Reads, after: string, most: number): Promise<HolderPage> {
  const rows = await db
    .select({
      ...{ personId: people.id, name: people.name, email: people.email, zone: people.zone },
      ...{ id: holdings.id, body: holdings.body, at: holdings.createdAt, endedAt: holdings.endedAt },
    })
    .from(holdings)
    .innerJoin(people, eq(people.id, holdings.personId))
    // Said of both, so that both indexes are read from there on: merged from their beginning, each page costs more.
    .where(and(gt(holdings.personId, after as PersonId), gt(people.id, after as PersonId)))
    .orderBy(asc(holdings.personId), asc(holdings.credential))
    .limit(most + 1)
  // The last person may have more than was read, and comes with the next page.
  const cut = rows.length > most ? rows.at(-1)?.personId : undefined
  const whole = rows.filter(({ personId }) => personId !== cut)
  if (cut !== undefined && whole.length === 0) return listHolders(db, after, most * 2)
  const open = whole
    .filter(({ endedAt }) => endedAt === null)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const held = listed(
    open,
    ({ personId }) => personId,
    ({ body }) => HoldingSchema.parse(body),
  )
  const persons = new Map(whole.map(({ personId, name, email, zone }) => [personId, { name, email, zone }]))
  const holders = [...persons].flatMap(([personId, person]): Holder[] => {
    const holdings = held.get(personId)
    return holdings ? [{ personId, ...person, holdings }] : []
  })
  return { holders, next: cut === undefined ? '' : (whole.at(-1)?.personId ?? '') }
}

/** The keys of what these people were reminded of already, about days from `from` on; as `person key`. */
export async function listKnown(
  db: Reads,
  ids: readonly PersonId[],
  from: CalendarDay,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ personId: creditReminders.personId, key: creditReminders.key })
    .from(creditReminders)
    .where(and(among(creditReminders.personId, ids), gte(creditReminders.onDay, from)))
  return new Set(rows.map(({ personId, key }) => `${personId} ${key}`))
}

/** Few enough that writing them does not hold up what else the process does. */
const AT_ONCE = 100

/** Writes reminders; what was there already is left as it is. Returns the ids of the new: they are this process's to tell. */
export async function insertReminders(
  tx: Writes,
  rows: readonly ReminderRow[],
): Promise<ReadonlySet<string>> {
  const written = new Set<string>()
  for (const some of chunks(rows, AT_ONCE)) {
    const fresh = await tx
      .insert(creditReminders)
      .select(asSelect(creditReminders, some))
      .onConflictDoNothing({ target: [creditReminders.personId, creditReminders.key] })
      .returning({ id: creditReminders.id })
    for (const { id } of fresh) written.add(id)
  }
  return written
}

/** A person's reminders about days from `from` on, the soonest day first. */
export const listReminders = (db: Reads, personId: PersonId, from: CalendarDay): Promise<ReminderRow[]> =>
  db
    .select()
    .from(creditReminders)
    .where(and(eq(creditReminders.personId, personId), gte(creditReminders.onDay, from)))
    .orderBy(asc(creditReminders.onDay), desc(creditReminders.at), asc(creditReminders.key))

/** Notes that a person has seen their reminders; returns how many were new. */
export async function markSeen(w: Writes, personId: PersonId, now: Instant): Promise<number> {
  const seen = await w
    .update(creditReminders)
    .set({ seenAt: now })
    .where(and(eq(creditReminders.personId, personId), isNull(creditReminders.seenAt)))
    .returning({ id: creditReminders.id })
  return seen.length
}

/** How somebody wants to be reminded. */
export interface ReminderWishes {
  readonly byMail: boolean
  readonly here: boolean
}
export const DEFAULT_WISHES: ReminderWishes = { byMail: true, here: true }

export async function listWishes(
  db: Reads,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<string, ReminderWishes>> {
  if (ids.length === 0) return new Map()
  const rows = await db.select().from(creditReminderWishes).where(among(creditReminderWishes.personId, ids))
  return new Map(rows.map(({ personId, byMail, here }) => [personId, { byMail, here }]))
}

export const writeWishes = (tx: Writes, personId: PersonId, wishes: ReminderWishes): Promise<unknown> =>
  tx
    .insert(creditReminderWishes)
    .values({ personId, ...wishes })
    .onConflictDoUpdate({
      target: creditReminderWishes.personId,
      set: { byMail: excluded(creditReminderWishes.byMail), here: excluded(creditReminderWishes.here) },
    })
    .returning({ personId: creditReminderWishes.personId })
