import type { CalendarDay } from '#kernel/time.ts'
import { addDays, addMonths, lastOfMonth, monthsBetween } from '../calendar/day.ts'

/** What a cycle is counted from: a holding's dates, or those of all of a board's holdings taken together. */
export interface Anchors {
  /** The first day of credit: of certification, or of reinstatement. */
  readonly since: CalendarDay
  readonly membershipEndsOn?: CalendarDay | undefined
  /** The last day of some cycle, as the board told it: it wins over what the rules say. */
  readonly endsOn?: CalendarDay | undefined
  readonly extendedTo?: CalendarDay | undefined
}

/** The last days of a credential's cycles: `at(0)` is the first that is not before `since`; each is `months` later. */
export interface Ends {
  readonly months: number
  readonly at: (k: number) => CalendarDay
  readonly why: string
  /** What had to be assumed because a date of the holding is missing. */
  readonly missing?: string
}

/** One cycle. Both days count. */
export interface Span {
  /** 0 for the first. */
  readonly k: number
  readonly start: CalendarDay
  readonly end: CalendarDay
  /** The last day without an extension; the next cycle begins on the day after it. */
  readonly regularEnd: CalendarDay
  /** The length that the board's rules give a cycle. */
  readonly months: number
  /** The last day of the cycle before, when there was one. */
  readonly previousEnd: CalendarDay | null
  readonly why: string
}

/** Ends that repeat a known one every `months`; a last day of a month stays one, whatever the months' lengths. */
export function endsFrom(known: CalendarDay, months: number, since: CalendarDay, why: string): Ends {
  const isLast = lastOfMonth(known) === known
  const step = (n: number) =>
    isLast ? lastOfMonth(addMonths(known, n * months)) : addMonths(known, n * months)
  let first = Math.floor(monthsBetween(known, since) / months)
  while (step(first) < since) first++
  while (step(first - 1) >= since) first--
  return { months, at: (k) => step(first + k), why }
}

/** The cycle of a number, as the rules give it. */
export const spanOf = (ends: Ends, since: CalendarDay, k: number): Span => ({
  k,
  start: k === 0 ? since : addDays(ends.at(k - 1), 1),
  end: ends.at(k),
  regularEnd: ends.at(k),
  months: ends.months,
  previousEnd: k === 0 ? null : ends.at(k - 1),
  why: ends.why,
})

/** The number of the cycle in which `on` lies; 0 for a day before the first. */
export function indexAt(ends: Ends, on: CalendarDay): number {
  let k = Math.max(0, Math.floor(monthsBetween(ends.at(0), on) / ends.months))
  while (ends.at(k) < on) k++
  while (k > 0 && ends.at(k - 1) >= on) k--
  return k
}
