/** How well a card was remembered: 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4

/** The grades with their names, as on the buttons. */
export const GRADES = [
  { grade: 1, name: 'Again' },
  { grade: 2, name: 'Hard' },
  { grade: 3, name: 'Good' },
  { grade: 4, name: 'Easy' },
] as const

/** A grade as a form sends it. */
export const gradeOf = (text: unknown): Grade | null =>
  GRADES.find(({ grade }) => String(grade) === text)?.grade ?? null

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A wait as a button shows it: "1 min", "10 min", "3 days", "5 weeks", "7 months". Rounded to what it is planned by. */
export function waitInWords(ms: number): string {
  const said = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`
  if (ms < HOUR) return `${Math.max(1, Math.round(ms / MINUTE))} min`
  if (ms < DAY) return said(Math.round(ms / HOUR), 'hour')
  const days = Math.round(ms / DAY)
  if (days < 21) return said(days, 'day')
  if (days < 60) return said(Math.round(days / 7), 'week')
  return days < 350 ? said(Math.round(days / 30.4), 'month') : said(Math.round(days / 365), 'year')
}
