import type { CalendarDay } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'
import { daysBetween } from '../calendar/day.ts'
import type { Statement, Upcoming } from '../statement/statement.ts'
import { codeDaysFrom } from './code-days.ts'
import type { Reminder } from './reminder.ts'
import { credentialsInWords } from './reminder.ts'

/** Days before a date on which people are told of it. */
export const STEPS = [7, 30, 60, 90]
/** What nobody can be late for is told of once. */
const ONCE = [7]

/**
 * What a person is to be told of today: for each date the nearest step that has begun. A step whose day nobody was there
 * to send on is made up for as long as no nearer one has begun, so no date is told of twice for one step, and none is missed.
 */
export function remindersDue(statements: readonly Statement[], today: CalendarDay): Reminder[] {
  const due = statements.flatMap((statement) =>
    statement.upcoming.flatMap((item) => reminderOf(statement, item, today)),
  )
  if (statements.some(({ status }) => status !== 'retired'))
    for (const { on, title, say } of codeDaysFrom(today)) {
      const step = stepOf(STEPS, today, on)
      if (step !== null) due.push({ key: `codes/${on}/${step}`, kind: 'codes', board: '', title, say, on })
    }
  // Dues are a board's, whatever the number of statements it gives.
  const once = new Map(due.map((reminder) => [reminder.key, reminder]))
  return [...once.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.key < b.key ? -1 : 1))
}

/** The nearest step that has begun; null: it is too early, or over. */
function stepOf(steps: readonly number[], today: CalendarDay, on: CalendarDay): number | null {
  const left = daysBetween(today, on)
  return left < 0 ? null : (steps.find((step) => left <= step) ?? null)
}

interface Manner {
  readonly kind: Reminder['kind']
  readonly steps: readonly number[]
}

/** How an item is told of; null: it says nothing of its own yet. */
function mannerOf(statement: Statement, item: Upcoming): Manner | null {
  const { status, upcoming } = statement
  // What follows unpaid dues is news once their day is over; until then that day is what counts.
  const isAhead = upcoming.some(({ kind, on }) => kind === 'dues' && on <= item.on)
  switch (item.kind) {
    case 'due':
      return { kind: 'renewal', steps: STEPS }
    case 'window-opens':
      return { kind: 'window', steps: ONCE }
    case 'task':
      return { kind: 'task', steps: STEPS }
    case 'dues':
      return { kind: 'dues', steps: STEPS }
    case 'grace-ends':
      // Grace is news only to whom it has begun for: before, the date itself is what counts.
      if (isOfDues(item)) return isAhead ? null : { kind: 'dues', steps: STEPS }
      return status === 'grace' ? { kind: 'grace', steps: STEPS } : null
    case 'cancelled':
      return isAhead ? null : { kind: 'dues', steps: STEPS }
    case 'reinstatement':
      return null
  }
}

const isOfDues = ({ title }: Upcoming): boolean => /\bdues\b/i.test(title)

function reminderOf(statement: Statement, item: Upcoming, today: CalendarDay): Reminder[] {
  const manner = mannerOf(statement, item)
  const step = manner && stepOf(manner.steps, today, item.on)
  if (!manner || step === null) return []
  const { board, credentials } = statement
  const whose = manner.kind === 'dues' ? board : (credentials[0] ?? board)
  const name = credentialsInWords(credentials)
  return [
    {
      key: `${whose}/${slug(item.title)}/${item.on}/${step}`,
      kind: manner.kind,
      board,
      title: `${name}: ${item.title}`,
      say: sentence(statement, item, manner.kind),
      on: item.on,
    },
  ]
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)

/** What stands, what is to be done, and what happens if it is missed. */
function sentence({ status, earned, needed }: Statement, item: Upcoming, kind: Reminder['kind']): string {
  const day = `${dayInWords(item.on)}.`
  if (kind === 'renewal' || kind === 'grace') {
    const stands =
      status === 'met'
        ? 'Everything this cycle asks for is there; what remains is to send it in and pay.'
        : needed === null || needed === 0
          ? ''
          : `You have ${earned.toLocaleString('en-US')} of ${needed.toLocaleString('en-US')}.`
    return [day, stands, item.ifMissed].filter(Boolean).join(' ')
  }
  if (kind === 'dues')
    return `${day} Dues are apart from credit. ${item.ifMissed} If they are paid, write the membership's new last day on your list.`
  return `${day} ${item.ifMissed}`
}
