import { count } from '#kernel/text.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** Whether an exam lasts for days, so that clocks show days and hours and pacing goes by the day. */
export const isLong = (minutes: number): boolean => minutes >= 2 * DAY

/** "120 minutes", "4 hours", "45 days": the largest unit that fits evenly, minutes up to three hours. */
export function durationInWords(minutes: number): string {
  if (isLong(minutes) && minutes % DAY === 0) return count(minutes / DAY, 'day')
  if (minutes > 3 * HOUR && minutes % HOUR === 0) return count(minutes / HOUR, 'hour')
  return count(minutes, 'minute')
}

/** What an equal share is: "72 seconds each", "about 3 minutes each", "about 9 a day". */
export function paceInWords(minutes: number, questions: number): string {
  if (isLong(minutes)) return `about ${Math.ceil(questions / Math.floor(minutes / DAY))} a day`
  const seconds = (minutes * 60) / questions
  if (seconds <= 120) return `${count(Math.round(seconds), 'second')} each`
  return `about ${count(Math.round(seconds / 60), 'minute')} each`
}
