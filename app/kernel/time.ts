import type { Brand } from './brand.ts'

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = Brand<number, 'Instant'>
/** A length of time in milliseconds. */
export type Millis = Brand<number, 'Millis'>
/** A calendar day `YYYY-MM-DD`, without a time zone. */
export type CalendarDay = Brand<string, 'CalendarDay'>

export const instant = (ms: number): Instant => Math.trunc(ms) as Instant
export const minutes = (n: number): Millis => (n * 60_000) as Millis
export const hours = (n: number): Millis => (n * 3_600_000) as Millis
export const days = (n: number): Millis => (n * 86_400_000) as Millis
export const later = (at: Instant, by: Millis): Instant => (at + by) as Instant
/** Time from `a` to `b`; negative when `b` is earlier. */
export const between = (a: Instant, b: Instant): Millis => (b - a) as Millis

/** Making one costs fifty times as much as using it. There are as many as there are zones. */
const calendars = new Map<string, Intl.DateTimeFormat>()

/** The calendar day on which `at` falls for a person in the IANA zone `zone`. */
export function dayIn(zone: string, at: Instant): CalendarDay {
  const known = calendars.get(zone)
  const calendar =
    known ??
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  if (!known) calendars.set(zone, calendar)
  return calendar.format(at) as CalendarDay
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A calendar day as people write it: "May 31, 2026" for 2026-05-31. */
export function dayInWords(day: string): string {
  const [year, month = 1, date] = day.split('-').map(Number)
  return `${MONTHS[month - 1]} ${date}, ${year}`
}
