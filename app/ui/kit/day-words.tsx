import type { CalendarDay } from '#kernel/time.ts'

const WORDS = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  weekday: 'long',
  month: 'long',
  day: 'numeric',
})

/** A calendar day in words: "Sunday, November 22". The same on server and browser. */
export function DayWords({ day }: { day: CalendarDay }) {
  return <time dateTime={day}>{WORDS.format(new Date(`${day}T00:00Z`))}</time>
}
