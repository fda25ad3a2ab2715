import type { AttemptTime } from './attempt-time.ts'
import { limitOf } from './attempt-time.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** At most two decimals, and no more than are needed. */
const number = (n: number): string => String(Math.round(n * 100) / 100)

/**
 * Of what a limit is made: "120 min"; "180 min: 120 × 1.5"; "190 min: 120 × 1.5 + 10". In days when everyone has two
 * days or more.
 */
export function timeInWords(time: Pick<AttemptTime, 'baseMs' | 'multiplier' | 'extraMs'>): string {
  const { baseMs, multiplier, extraMs } = time
  const [unit, word] = baseMs >= 2 * DAY ? [DAY, 'days'] : [MINUTE, 'min']
  const all = `${number(limitOf(time as AttemptTime) / unit)} ${word}`
  if (multiplier === 1 && extraMs === 0) return all
  const times = multiplier === 1 ? '' : ` × ${number(multiplier)}`
  const extra = extraMs === 0 ? '' : ` ${extraMs > 0 ? '+' : '−'} ${number(Math.abs(extraMs) / unit)}`
  return `${all}: ${number(baseMs / unit)}${times}${extra}`
}
