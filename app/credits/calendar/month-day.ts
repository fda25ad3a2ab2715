import { z } from 'zod'
import type { CalendarDay } from '#kernel/time.ts'
import { dayOf, partsOf } from './day.ts'

/** A day that comes every year, as `05-31`; 29 February is the 28th in other years. */
export const MonthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day of the year, as "05-31"')

export function inYear(monthDay: string, year: number): CalendarDay {
  return dayOf(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3, 5)))
}

/** The first such day on or after `day`. */
export function nextMonthDay(monthDay: string, day: CalendarDay): CalendarDay {
  const { year } = partsOf(day)
  const same = inYear(monthDay, year)
  return same >= day ? same : inYear(monthDay, year + 1)
}

/** The last such day before `day`. */
export function lastMonthDay(monthDay: string, day: CalendarDay): CalendarDay {
  const { year } = partsOf(day)
  const same = inYear(monthDay, year)
  return same < day ? same : inYear(monthDay, year - 1)
}
