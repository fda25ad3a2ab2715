import { createHash } from 'node:crypto'
import { ICalAlarmType, ICalCalendar, ICalEventTransparency } from 'ical-generator'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import { codeDaysFrom } from '../reminders/code-days.ts'
import { credentialsInWords } from '../reminders/reminder.ts'
import { STEPS } from '../reminders/reminders-due.ts'
import type { Statement } from '../statement/statement.ts'

/** What stands on one day of the calendar. */
interface Item {
  /** Names it across readings: calendars replace what has the same. */
  readonly about: string
  readonly on: CalendarDay
  readonly title: string
  readonly text: string
  /** Days before it on which the calendar is to ring. */
  readonly alarms: readonly number[]
}

const DAY_SECONDS = 86_400

/**
 * A person's dates as a calendar (RFC 5545): all-day events, transparent, as nobody is busy for a whole day by them.
 * An event keeps its UID as long as it is about the same date, so that reading the calendar again changes nothing.
 */
export function calendarOf(
  personId: string,
  statements: readonly Statement[],
  today: CalendarDay,
  origin: string,
  now: Instant,
): string {
  const calendar = new ICalCalendar({
    name: 'Credentials (Cleanclaim)',
    prodId: { company: 'Cleanclaim', product: 'Credits', language: 'EN' },
    ttl: DAY_SECONDS / 4,
  })
  for (const { about, on, title, text, alarms } of itemsOf(statements, today)) {
    // Days have no zone. The library writes an all-day date from what its moment is called in UTC, wherever the machine is.
    const day = new Date(`${on}T00:00:00Z`)
    const event = calendar.createEvent({
      id: `${createHash('sha256').update(`${personId}\n${about}`).digest('hex').slice(0, 32)}@cleanclaim`,
      start: day,
      allDay: true,
      stamp: new Date(now),
      summary: title,
      description: text,
      url: `${origin}/credits/reminders`,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    for (const days of alarms)
      event.createAlarm({ type: ICalAlarmType.display, trigger: days * DAY_SECONDS, description: title })
  }
  return calendar.toString()
}

const ALARMS: Readonly<Record<string, readonly number[]>> = {
  due: STEPS,
  dues: STEPS,
  task: STEPS,
  'grace-ends': [7],
  cancelled: [7],
}

function itemsOf(statements: readonly Statement[], today: CalendarDay): Item[] {
  const items = statements.flatMap(({ board, credentials, upcoming }) =>
    upcoming.map(({ on, kind, title, ifMissed }): Item => {
      const whose = kind === 'dues' || kind === 'cancelled' ? board : (credentials[0] ?? board)
      return {
        about: `${whose}/${kind}/${title}/${on}`,
        on,
        title: `${credentialsInWords(credentials)}: ${title}`,
        text: ifMissed,
        alarms: ALARMS[kind] ?? [],
      }
    }),
  )
  if (statements.some(({ status }) => status !== 'retired'))
    for (const { on, title, say } of codeDaysFrom(today))
      items.push({ about: `codes/${on}`, on, title, text: say, alarms: STEPS })
  return [...new Map(items.map((item) => [item.about, item])).values()]
}
