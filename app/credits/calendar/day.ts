import type { CalendarDay } from '#kernel/time.ts'

/**
 * Arithmetic with calendar days. A day has no zone and no hour, so nothing here asks a clock or a zone: a summer time
 * change or a day that a zone skipped (Apia, 30 December 2011) cannot move a due date.
 */

export interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 30)

export const partsOf = (day: CalendarDay): DayParts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

/** The day of these parts; a day past the end of its month becomes the month's last. */
export const dayOf = (year: number, month: number, day: number): CalendarDay =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(day, daysInMonth(year, month)))}` as CalendarDay

/** Days since 1970-01-01 in the Gregorian calendar (years counted from March, so that a leap day comes last). */
export function dayNumber(day: CalendarDay): number {
  const { year, month, day: dayOfMonth } = partsOf(day)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day `n` days after 1970-01-01: undoes `dayNumber`. */
export function dayFromNumber(n: number): CalendarDay {
  const z = n + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return dayOf(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1)
}

export const addDays = (day: CalendarDay, n: number): CalendarDay => dayFromNumber(dayNumber(day) + n)

/** Days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: CalendarDay, b: CalendarDay): number => dayNumber(b) - dayNumber(a)

/** The same day `n` months later; the last of the month where there is none (31 January and a month: 28 or 29 February). */
export function addMonths(day: CalendarDay, n: number): CalendarDay {
  const { year, month, day: dayOfMonth } = partsOf(day)
  const months = year * 12 + (month - 1) + n
  return dayOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, dayOfMonth)
}

export const firstOfMonth = (day: CalendarDay): CalendarDay => `${day.slice(0, 8)}01` as CalendarDay

export function lastOfMonth(day: CalendarDay): CalendarDay {
  const { year, month } = partsOf(day)
  return dayOf(year, month, 31)
}

/** Whole months from `a` to `b`: how often `addMonths(a, n)` fits without passing `b`. */
export function monthsBetween(a: CalendarDay, b: CalendarDay): number {
  const from = partsOf(a)
  const to = partsOf(b)
  const months = (to.year - from.year) * 12 + to.month - from.month
  return addMonths(a, months) > b ? months - 1 : months
}

export const laterDay = (a: CalendarDay, b: CalendarDay): CalendarDay => (a > b ? a : b)
export const earlierDay = (a: CalendarDay, b: CalendarDay): CalendarDay => (a < b ? a : b)
