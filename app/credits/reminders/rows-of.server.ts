import { setImmediate as breathe } from 'node:timers/promises'
import type { Reads } from '#db'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import { addDays } from '../calendar/day.ts'
import { countLines } from '../ledger/entries.store.server.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import { readLedgers } from '../ledger/read-ledger.server.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { statementsOf } from '../statement/statement-of.ts'
import type { Reminder } from './reminder.ts'
import type { Holder, ReminderRow } from './reminders.store.server.ts'
import { listKnown } from './reminders.store.server.ts'
import { remindersDue } from './reminders-due.ts'

/** Lines of ledgers that are read together; a longer ledger is read by itself. */
const LINES = 2000
/** After so many people, or lines of ledgers, the process does what else it has to do. */
const TURN = 10
const TURN_LINES = 200

/** Somebody who may have to be reminded of something new. */
interface Asked {
  readonly holder: Holder
  readonly today: CalendarDay
  readonly due: readonly Reminder[]
}

/**
 * What is new for people on this day. Dates follow from holdings, and an empty ledger has all of them that any ledger
 * has: so only the ledgers of those for whom something may be new are read, and only where there are lines.
 */
export async function rowsOf(
  db: Reads,
  sets: readonly RuleSet[],
  holders: readonly Holder[],
  at: Instant,
): Promise<ReminderRow[]> {
  const ids = holders.map(({ personId }) => personId)
  // The earliest day that it can be anywhere: nobody is further than a day from UTC.
  const known = await listKnown(db, ids, addDays(dayIn('UTC', at), -1))
  const asked: Asked[] = []
  for (const [i, holder] of holders.entries()) {
    const today = dayIn(holder.zone, at)
    const due = newFor(sets, holder, [], today, known)
    if (due.length > 0) asked.push({ holder, today, due })
    if (i % TURN === TURN - 1) await breathe()
  }
  const rows: ReminderRow[] = []
  const lines = await countLines(
    db,
    asked.map(({ holder }) => holder.personId),
  )
  for (const some of shares(asked, lines)) {
    const ledgers = await readLedgers(
      db,
      some.map(({ holder }) => holder).filter(({ personId }) => lines.has(personId)),
    )
    for (const { holder, today, due } of some) {
      const ledger = ledgers.get(holder.personId)
      const fresh = ledger ? newFor(sets, holder, ledger.entries, today, known) : due
      rows.push(...fresh.map((one) => rowOf(holder.personId, one, at)))
      if ((ledger?.entries.length ?? 0) >= TURN_LINES) await breathe()
    }
    await breathe()
  }
  return rows
}

function newFor(
  sets: readonly RuleSet[],
  { personId, zone, holdings }: Holder,
  entries: readonly LedgerEntry[],
  today: CalendarDay,
  known: ReadonlySet<string>,
): readonly Reminder[] {
  const statements = statementsOf(sets, { zone, holdings, entries: [...entries] }, today)
  return remindersDue(statements, today).filter(({ key }) => !known.has(`${personId} ${key}`))
}

const rowOf = (personId: Id<'Person'>, one: Reminder, at: Instant): ReminderRow => {
  const { key, kind, board, title, say, on } = one
  return { id: newId(at), personId, key, kind, board, title, say, onDay: on, at, seenAt: null }
}

/** Cuts people into shares whose ledgers have at most `LINES` lines together. */
function shares(asked: readonly Asked[], lines: ReadonlyMap<Id<'Person'>, number>): Asked[][] {
  const all: Asked[][] = []
  let last: Asked[] = []
  let sum = 0
  for (const one of asked) {
    const own = lines.get(one.holder.personId) ?? 0
    if (last.length === 0 || sum + own > LINES) {
      last = []
      all.push(last)
      sum = 0
    }
    last.push(one)
    sum += own
  }
  return all
}
