import { setImmediate as breathe } from 'node:timers/promises'
import { postMailing } from '#accounts/server'
import type { Database, Writes } from '#db'
import { NO_LOCK } from '#db'
import type { Instant } from '#kernel/time.ts'
import { between, hours, instant, later, minutes } from '#kernel/time.ts'
import { listed } from '../ledger/listed.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { keepJob, takeJob } from './jobs.store.server.ts'
import { reminderLetter } from './reminder-letter.ts'
import type { Holder, ReminderRow } from './reminders.store.server.ts'
import { DEFAULT_WISHES, insertReminders, listHolders, listWishes } from './reminders.store.server.ts'
import { rowsOf } from './rows-of.server.ts'

const JOB = 'reminders'
/** Every person's day begins at some hour, so all are asked about every hour. */
const ROUND = hours(1)
/** A process that died leaves the round to another after this; a living one renews its lease as it goes on. */
const LEASE = minutes(2)
/** The people of so many holdings are read, judged and written together: one commit for all of them. */
const BATCH = 200
/**
 * Where nothing is new, nothing is written for so long, well within the lease. Whoever goes on after a process that died
 * asks about those people again, and finds nothing new again.
 */
const SILENT = minutes(0.5)

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
 * its letter and the place the round has come to in the same transaction, whatever the number of processes and wherever
 * one of them stopped: the key of a reminder decides. The lease only keeps two processes from doing the same work.
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
  let keptAt = begun
  while (world.goOn()) {
    const at = now()
    const { holders, next } = await listHolders(db.read, after, BATCH)
    const rows = await rowsOf(db.read, sets, holders, at)
    const isRoundOver = next === ''
    after = next
    if (rows.length > 0 || isRoundOver || between(keptAt, at) >= SILENT) {
      keptAt = now()
      const to = isRoundOver
        ? { after, roundEndedAt: keptAt, leasedUntil: release }
        : { after, leasedUntil: later(keptAt, LEASE) }
      // NO_LOCK: the job's row decides who goes on, and a reminder's key whether it is written.
      const told = await db.tx(NO_LOCK, async (tx) => {
        const [kept] = await keepJob(tx, JOB, holder, to)
        return kept ? tell(tx, holders, rows, tally.letters, world.origin, at) : null
      })
      if (told === null) return { ...tally, isRoundOver: false }
      tally.reminders += told.reminders
      tally.letters += told.letters
    }
    tally.people += holders.length
    if (isRoundOver) return { ...tally, isRoundOver }
    await breathe()
  }
  await db.one((w) => keepJob(w, JOB, holder, { after, leasedUntil: release }))
  return { ...tally, isRoundOver: false }
}

/** Writes what people are to be reminded of, and a letter to each who wants one, of what nobody had written before. */
async function tell(
  tx: Writes,
  holders: readonly Holder[],
  rows: readonly ReminderRow[],
  before: number,
  origin: string,
  at: Instant,
): Promise<{ readonly reminders: number; readonly letters: number }> {
  if (rows.length === 0) return { reminders: 0, letters: 0 }
  const written = await insertReminders(tx, rows)
  const own = listed(
    rows.filter(({ id }) => written.has(id)),
    ({ personId }) => personId,
    (row) => row,
  )
  const wishes = await listWishes(tx, [...own.keys()])
  const page = `${origin}/credits/reminders`
  const letters = holders.flatMap((holder) => {
    const told = own.get(holder.personId)
    const { byMail } = wishes.get(holder.personId) ?? DEFAULT_WISHES
    return told && byMail ? [reminderLetter(holder, told, page)] : []
  })
  await postMailing(tx, letters, before, at)
  return { reminders: written.size, letters: letters.length }
}
