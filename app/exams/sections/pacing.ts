import { count } from '#kernel/text.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { sheetOf } from '../attempt/sheet.ts'

/** How a sitting of many days is doing, by the calendar of the person's own time zone. */
export interface DayPacing {
  /** Calendar days until the day on which the time is over; 0 on that day. */
  readonly daysLeft: number
  /** Questions to answer today to be done in time; 0 when none is left. */
  readonly perDay: number
  /** Questions answered today that had no answer when the day began. */
  readonly today: number
  readonly answered: number
  readonly questions: number
}

/** Whole days from one calendar day to another; no clock change and no leap second can bend it. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/**
 * How many questions a day keep the candidate on time. What was without an answer when today began is spread over the
 * days left, today among them; the day on which the time ends is not counted on, as only a part of it is left.
 */
export function dayPacing(
  events: readonly AttemptEvent[],
  of: { readonly questions: number; readonly deadlineAt: Instant; readonly zone: string },
  now: Instant,
): DayPacing {
  const { questions, deadlineAt, zone } = of
  const today = dayIn(zone, now)
  const daysLeft = Math.max(0, daysBetween(today, dayIn(zone, deadlineAt)))
  const before = sheetOf(events.slice(0, firstOfDay(events, zone, today))).answers.size
  const answered = sheetOf(events).answers.size
  const perDay = Math.ceil((questions - before) / Math.max(1, daysLeft))
  return { daysLeft, perDay, today: Math.max(0, answered - before), answered, questions }
}

/** Where the events of `day` begin; they are in the order of their times, so halving finds it with few looks. */
export function firstOfDay(events: readonly AttemptEvent[], zone: string, day: CalendarDay): number {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >> 1
    const at = events[middle]?.at
    if (at !== undefined && dayIn(zone, at) < day) low = middle + 1
    else high = middle
  }
  return low
}

/** The pacing as one sentence: "44 days left: 16 questions a day keep you on time; today: 12 of 16." */
export function pacingInWords({ daysLeft, perDay, today, answered, questions }: DayPacing): string {
  const left = daysLeft === 0 ? 'The last day' : `${count(daysLeft, 'day')} left`
  if (answered >= questions) return `${left}: every question has an answer.`
  if (daysLeft === 0) return `${left}: ${count(questions - answered, 'question')} without an answer.`
  const done = today > perDay ? `today: ${today}, ahead of ${perDay}` : `today: ${today} of ${perDay}`
  const keeps = perDay === 1 ? 'keeps' : 'keep'
  return `${left}: ${count(perDay, 'question')} a day ${keeps} you on time; ${done}.`
}
