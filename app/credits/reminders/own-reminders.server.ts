import { z } from 'zod'
import type { Actor } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database, Reads } from '#db'
import { NO_LOCK } from '#db'
import type { Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import { addDays } from '../calendar/day.ts'
import type { ReminderRow, ReminderWishes } from './reminders.store.server.ts'
import { DEFAULT_WISHES, listReminders, listWishes, markSeen, writeWishes } from './reminders.store.server.ts'

/** For so many days after its date a reminder can still be read. */
const KEPT_DAYS = 30

/** A reminder as its person sees it. */
export interface OwnReminder extends Pick<ReminderRow, 'id' | 'kind' | 'title' | 'say' | 'onDay' | 'at'> {
  readonly isNew: boolean
  /** Its date is over. */
  readonly isPast: boolean
}

/** What the actor was reminded of: of each date the last word only, the soonest date first, what is over at the end. */
export async function ownReminders(db: Reads, actor: Actor, now: Instant): Promise<OwnReminder[]> {
  const today = dayIn(actor.zone, now)
  const rows = await listReminders(db, actor.personId, addDays(today, -KEPT_DAYS))
  const last = new Map<string, ReminderRow>()
  for (const row of rows) {
    const about = row.key.slice(0, row.key.lastIndexOf('/'))
    if (!last.has(about)) last.set(about, row)
  }
  return [...last.values()]
    .map(({ id, kind, title, say, onDay, at, seenAt }) => ({
      ...{ id, kind, title, say, onDay, at, isNew: seenAt === null, isPast: onDay < today },
    }))
    .sort((a, b) => Number(a.isPast) - Number(b.isPast))
}

/** How many dates ahead the actor has been reminded of and has not read; none when they do not want to be told here. */
export async function unreadReminders(db: Reads, actor: Actor, now: Instant): Promise<number> {
  const { here } = await ownWishes(db, actor)
  if (!here) return 0
  return (await ownReminders(db, actor, now)).filter(({ isNew, isPast }) => isNew && !isPast).length
}

/** Notes that the actor has read what there is. */
export const readReminders = (db: Database, actor: Actor, now: Instant): Promise<number> =>
  // NO_LOCK: nothing is decided by it.
  db.tx(NO_LOCK, (tx) => markSeen(tx, actor.personId, now))

export async function ownWishes(db: Reads, { personId }: Pick<Actor, 'personId'>): Promise<ReminderWishes> {
  return (await listWishes(db, [personId])).get(personId) ?? DEFAULT_WISHES
}

const WishesForm = z.object({
  byMail: z.literal('on').optional(),
  here: z.literal('on').optional(),
})

/** Keeps how the actor wants to be reminded, from a form of two boxes; what is no `on` is off. */
export async function keepWishes(
  db: Database,
  actor: Actor,
  form: unknown,
  now: Instant,
): Promise<ReminderWishes> {
  const read = WishesForm.safeParse(form)
  const wishes = { byMail: read.data?.byMail === 'on', here: read.data?.here === 'on' }
  // NO_LOCK: the last wish counts.
  await db.tx(NO_LOCK, async (tx) => {
    await writeWishes(tx, actor.personId, wishes)
    const subject = { kind: 'person', id: actor.personId }
    await appendAudit(tx, { actor, verb: 'change-reminders', subject, detail: { ...wishes } }, now)
  })
  return wishes
}
