import { setImmediate as breathe } from 'node:timers/promises'
import { postLetter } from '#accounts/server'
import type { Database } from '#db'
import { NO_LOCK } from '#db'
import { newId } from '#kernel/ids.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import { between, dayIn, hours, instant, later, minutes } from '#kernel/time.ts'
import { addDays } from '../calendar/day.ts'
import { readLedger } from '../ledger/read-ledger.server.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { statementsOf } from '../statement/statement-of.ts'
import { keepJob, takeJob } from './jobs.store.server.ts'
import { reminderLetter } from './reminder-letter.ts'
import type { Holder, ReminderRow } from './reminders.store.server.ts'
import {
  DEFAULT_WISHES,
  insertReminders,
  listHolders,
  listKnown,
  listWishes,
} from './reminders.store.server.ts'
import { remindersDue } from './reminders-due.ts'

const JOB = 'reminders'
/** Every person's day begins at some hour, so all are asked about every hour. */
const ROUND = hours(1)
/** A process that died leaves the round to another after this; a living one renews its lease with every batch. */
const LEASE = minutes(2)
const BATCH = 200

export interface ReminderWorld {
  /** Names the process, or the call: no two have the same. */
  readonly holder: string
  /** The public address, for links in letters. */
  readonly origin: string
  now(): Instant
  /** Whether to go on with the next batch. */
  goOn(): boolean
}

/** What one call did. */
export interface ReminderTally {
  readonly people: number
  readonly reminders: number
  readonly letters: number
  /** Whether everybody has been asked about. */
  readonly isRoundOver: boolean
}

/**
 * Goes through everybody who holds a credential and writes what they are to be reminded of, each reminder once and with
 * its letter in the same transaction, whatever the number of processes and wherever one of them stopped: the key of a
 * reminder decides. The lease only keeps two processes from doing the same work.
 * @returns null when another process has the job, or the last round was less than an hour ago
 */
export async function sendReminders(
  db: Database,
  sets: readonly RuleSet[],
  world: ReminderWorld,
): Promise<ReminderTally | null> {
  const { holder, now } = world
  const begun = now()
  const [job] = await db.one((w) => takeJob(w, JOB, holder, begun, later(begun, LEASE)))
  if (!job) return null
  const release = instant(0)
  const { roundEndedAt } = job
  if (job.after === '' && roundEndedAt !== null && between(roundEndedAt, begun) < ROUND) {
    await db.one((w) => keepJob(w, JOB, holder, { leasedUntil: release }))
    return null
  }
  const tally = { people: 0, reminders: 0, letters: 0 }
  let after = job.after
  while (world.goOn()) {
    const holders = await listHolders(db.read, after, BATCH)
    const { reminders, letters } = await remind(db, sets, holders, world)
    tally.people += holders.length
    tally.reminders += reminders
    tally.letters += letters
    after = holders.length < BATCH ? '' : (holders.at(-1)?.personId ?? '')
    if (after === '') {
      await db.one((w) => keepJob(w, JOB, holder, { after, roundEndedAt: now(), leasedUntil: release }))
      return { ...tally, isRoundOver: true }
    }
    const [kept] = await db.one((w) => keepJob(w, JOB, holder, { after, leasedUntil: later(now(), LEASE) }))
    if (!kept) return { ...tally, isRoundOver: false }
    await breathe()
  }
  await db.one((w) => keepJob(w, JOB, holder, { leasedUntil: release }))
  return { ...tally, isRoundOver: false }
}

async function remind(
  db: Database,
  sets: readonly RuleSet[],
  holders: readonly Holder[],
  { origin, now }: ReminderWorld,
): Promise<{ readonly reminders: number; readonly letters: number }> {
  const at = now()
  const ids = holders.map(({ personId }) => personId)
  // The earliest day that it can be anywhere: nobody is further than a day from UTC.
  const known = await listKnown(db.read, ids, addDays(dayIn('UTC', at), -1))
  const rows: ReminderRow[] = []
  for (const holder of holders) rows.push(...(await rowsOf(db, sets, holder, known, at)))
  if (rows.length === 0) return { reminders: 0, letters: 0 }
  const wishes = await listWishes(db.read, ids)
  // NO_LOCK: a reminder's key decides whether it is written, and only who wrote it tells of it.
  return db.tx(NO_LOCK, async (tx) => {
    const written = await insertReminders(tx, rows)
    let letters = 0
    for (const holder of holders) {
      const own = written.filter(({ personId }) => personId === holder.personId)
      const { byMail } = wishes.get(holder.personId) ?? DEFAULT_WISHES
      if (own.length === 0 || !byMail) continue
      const told = own.map((row) => ({ ...row, on: row.onDay })).sort((a, b) => (a.on < b.on ? -1 : 1))
      await postLetter(tx, reminderLetter(holder, told, `${origin}/credits/reminders`), at)
      letters++
    }
    return { reminders: written.length, letters }
  })
}

/** What is new for one person. Dates follow from holdings alone, so most ledgers need not be read. */
async function rowsOf(
  db: Database,
  sets: readonly RuleSet[],
  holder: Holder,
  known: ReadonlySet<string>,
  at: Instant,
): Promise<ReminderRow[]> {
  const { personId, zone, holdings } = holder
  const today: CalendarDay = dayIn(zone, at)
  const isNew = ({ key }: { readonly key: string }) => !known.has(`${personId} ${key}`)
  const bare = remindersDue(statementsOf(sets, { zone, holdings, entries: [] }, today), today)
  if (!bare.some(isNew)) return []
  const ledger = await readLedger(db.read, holder)
  return remindersDue(statementsOf(sets, ledger, today), today)
    .filter(isNew)
    .map(({ key, kind, board, title, say, on }) => ({
      ...{ id: newId<'Reminder'>(at), personId, key, kind, board, title, say, onDay: on, at, seenAt: null },
    }))
}
