import type { CalendarDay, Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { sheetOf } from '../attempt/sheet.ts'
import { daysBetween, firstOfDay } from './pacing.ts'

/** What one calendar day of a sitting brought. */
export interface DayOfPacing {
  readonly day: CalendarDay
  /** Questions with an answer at its end that had none when it began; what the room called "today". */
  readonly answered: number
  /** Questions with an answer at its end. */
  readonly total: number
}

/** How a sitting of many days went, by the calendar of the person's own time zone. */
export interface PacingByDay {
  /** Every day from the one on which it started to the one on which it ended. */
  readonly days: readonly DayOfPacing[]
  /** Days there were to spread the questions over; the last one, of which only a part was left, is not counted on. */
  readonly daysGiven: number
  /** Questions a day that would have been an even pace. */
  readonly perDay: number
  readonly questions: number
}

const DAY_MS = 86_400_000

/** The days of a sitting that is over. By the times at which answers reached the server, as the room counted them. */
export function pacingByDay(
  events: readonly AttemptEvent[],
  of: {
    readonly questions: number
    readonly startedAt: Instant
    readonly deadlineAt: Instant
    readonly endedAt: Instant
    readonly zone: string
  },
): PacingByDay {
  const { questions, startedAt, deadlineAt, endedAt, zone } = of
  const first = dayIn(zone, startedAt)
  const lasted = daysBetween(first, dayIn(zone, endedAt))
  const daysGiven = Math.max(1, daysBetween(first, dayIn(zone, deadlineAt)))
  let before = 0
  const days = Array.from({ length: lasted + 1 }, (_, i): DayOfPacing => {
    const day = dayAfter(first, i)
    const isLast = i === lasted
    const until = isLast ? events.length : firstOfDay(events, zone, dayAfter(first, i + 1))
    const total = sheetOf(events.slice(0, until)).answers.size
    const answered = Math.max(0, total - before)
    before = total
    return { day, answered, total }
  })
  return { days, daysGiven, perDay: Math.ceil(questions / daysGiven), questions }
}

/** Calendar days have no clock changes: counted at noon of no zone. */
const dayAfter = (day: CalendarDay, days: number): CalendarDay =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as CalendarDay
