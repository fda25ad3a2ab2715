import { and, asc, desc, eq, gt, gte, inArray, isNull } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { chunks, creditReminders, creditReminderWishes, excluded, holdings, people } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import type { Holding } from '../ledger/holding.ts'
import { HoldingSchema } from '../ledger/holding.ts'

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

/** The next people who hold a credential, by id, with what they hold. */
export async function listHolders(db: Reads, after: string, most: number): Promise<Holder[]> {
  const ids = await db
    .selectDistinct({ id: holdings.personId })
    .from(holdings)
    .where(and(gt(holdings.personId, after as PersonId), isNull(holdings.endedAt)))
    .orderBy(asc(holdings.personId))
    .limit(most)
  if (ids.length === 0) return []
  const rows = await db
    .select({
      ...{ personId: people.id, name: people.name, email: people.email, zone: people.zone },
      body: holdings.body,
    })
    .from(holdings)
    .innerJoin(people, eq(people.id, holdings.personId))
    .where(
      and(
        inArray(
          holdings.personId,
          ids.map(({ id }) => id),
        ),
        isNull(holdings.endedAt),
      ),
    )
    .orderBy(asc(holdings.personId), asc(holdings.createdAt), asc(holdings.id))
  const found = new Map<string, Holder>()
  for (const { body, ...person } of rows) {
    const holder = found.get(person.personId) ?? { ...person, holdings: [] }
    holder.holdings.push(HoldingSchema.parse(body))
    found.set(person.personId, holder)
  }
  return [...found.values()]
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
    .where(and(inArray(creditReminders.personId, [...ids]), gte(creditReminders.onDay, from)))
  return new Set(rows.map(({ personId, key }) => `${personId} ${key}`))
}

/** Few enough that building the statement does not hold up what else the process does. */
const AT_ONCE = 50

/** Writes reminders; what was there already is left as it is. Returns the ids of the new: they are this process's to tell. */
export async function insertReminders(
  tx: Writes,
  rows: readonly ReminderRow[],
): Promise<ReadonlySet<string>> {
  const written = new Set<string>()
  for (const some of chunks(rows, AT_ONCE)) {
    const fresh = await tx
      .insert(creditReminders)
      .values(some)
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
  const rows = await db
    .select()
    .from(creditReminderWishes)
    .where(inArray(creditReminderWishes.personId, [...ids]))
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
