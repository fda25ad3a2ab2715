import { z } from 'zod'

/** A calendar day `YYYY-MM-DD` without a time zone; texts compare as days do. From 1850-01-01 to 2199-12-31. */
export type Day = string & { readonly __brand: 'Day' }

const DAY = /^(1[89]|2[01])\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengthOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const parts = (day: Day): readonly [year: number, month: number, date: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]
const two = (n: number): string => String(n).padStart(2, '0')
const made = (year: number, month: number, date: number): Day => `${year}-${two(month)}-${two(date)}` as Day

/** Whether the text is a day that the calendar has. */
export const isDay = (text: string): text is Day =>
  DAY.test(text) && Number(text.slice(8)) <= lengthOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)))

/** A constant of the code. @throws when the calendar has no such day */
export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`Not a day: ${text}`)
  return text
}

/** Days since 0000-03-01 of the proleptic Gregorian calendar; the year is taken to begin in March. */
function numberOf(of: Day): number {
  const [year, month, date] = parts(of)
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear
}

function dayOf(number: number): Day {
  const era = Math.floor(number / 146_097)
  const inEra = number - era * 146_097
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const dayOfYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return made(year + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * m + 2) / 5) + 1)
}

/** The day `n` calendar days later; earlier when `n` is negative. */
export const addDays = (of: Day, n: number): Day => dayOf(numberOf(of) + n)
/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export const daysFrom = (a: Day, b: Day): number => numberOf(b) - numberOf(a)

/** The same date `n` months later; the last of the month where it has no such date (February 29 → February 28). */
export function addMonths(of: Day, n: number): Day {
  const [year, month, date] = parts(of)
  const all = year * 12 + (month - 1) + n
  const y = Math.floor(all / 12)
  const m = (all % 12) + 1
  return made(y, m, Math.min(date, lengthOf(y, m)))
}
/** The same date `n` years later; February 29 becomes February 28 where the year has none. */
export const addYears = (of: Day, n: number): Day => addMonths(of, 12 * n)

/**
 * Whole years from birth to `on`, counted by the calendar; negative before birth. One of February 29 is older on March
 * 1.
 */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}
export const yearOf = (of: Day): number => Number(of.slice(0, 4))

/** A day as a claim in JSON writes it. */
export const CalendarDay = z
  .string()
  .refine(isDay, 'a day of the calendar as YYYY-MM-DD')
  .meta({ format: 'date', description: 'a day of the calendar as YYYY-MM-DD' })
  .transform((text) => text as Day)
