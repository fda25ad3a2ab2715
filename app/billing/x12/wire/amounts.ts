import type { Cents } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import { isDay } from '../../claim/day.ts'
import type { Exact } from '../../claim/exact.ts'
import { inDigits, ofCents, parseExact } from '../../claim/exact.ts'

/** An amount as the wire has it: no sign but minus, no zeros at the end: 150, 57.5, -0.5 (TR3 B.1.1.3.1.2). */
export const amountOut = (amount: Cents): string => inDigits(ofCents(amount))

/** A quantity as the wire has it. */
export const quantityOut = (quantity: Exact): string => inDigits(quantity)

/** An amount or quantity of the wire as a plain decimal ("57.5", ".5" → "0.5", "150." → "150"); null when it is none. */
export function decimalIn(text: string): string | null {
  // Length first: the pattern would go back and forth over an endless row of zeros.
  const match = text.length > 20 ? null : /^(-?)0*(\d*)(?:\.(\d*))?$/.exec(text)
  if (!match || !/\d/.test(text)) return null
  const [, sign = '', whole = '', part = ''] = match
  const value = parseExact(`${whole === '' ? '0' : whole}${part === '' ? '' : `.${part.slice(0, 9)}`}`)
  if (value === null) return null
  const plain = inDigits(value)
  return sign === '-' && plain !== '0' ? `-${plain}` : plain
}

/** 2025-10-15 → 20251015. */
export const dayOut = (day: Day): string => day.replaceAll('-', '')
/** 2025-10-15 → 251015, as the interchange header has it. */
export const shortDayOut = (day: Day): string => dayOut(day).slice(2)

/** 20251015 → 2025-10-15; null when the calendar has no such day. */
export function dayIn(text: string): Day | null {
  if (!/^\d{8}$/.test(text)) return null
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
  return isDay(day) ? day : null
}

/** Both ends of a period: "20251001-20251003", or the same day twice. */
export function periodIn(text: string): readonly [from: Day, through: Day] | null {
  const [first = '', second] = text.split('-', 2)
  const from = dayIn(first)
  const through = second === undefined ? from : dayIn(second)
  return from && through ? [from, through] : null
}
