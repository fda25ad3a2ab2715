import { count } from '#kernel/text.ts'

/** 4360000 → "1 h 13 min"; 59000 → "59 s"; 125000 → "2 min 5 s"; from two days on "19 days 4 h". */
export function lastingInWords(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 600) return [`${minutes} min`, seconds % 60 > 0 ? `${seconds % 60} s` : ''].join(' ').trim()
  const whole = Math.round(seconds / 60)
  if (whole < 60) return `${whole} min`
  const hours = Math.floor(whole / 60)
  if (hours < 48) return [`${hours} h`, whole % 60 > 0 ? `${whole % 60} min` : ''].join(' ').trim()
  const left = Math.round(whole / 60) % 24
  const days = count(Math.floor(Math.round(whole / 60) / 24), 'day')
  return left === 0 ? days : `${days} ${left} h`
}
