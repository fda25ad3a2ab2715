import type { Day } from '#billing'
import { addMonths, addYears } from '#billing'
import { kindInWords, truthOf } from './operators.ts'
import type { Value } from './value.ts'
import { cleaned, compared, inWords, money, NoValue, number, text, wholeCents } from './value.ts'

/** A value that is worked out when it is asked for: `if` looks at one of its branches only. */
type Given = () => Value

interface Fn {
  readonly takes: readonly [least: number, most: number]
  readonly of: (given: readonly Given[]) => Value
}

const at = (given: readonly Given[], i: number): Value => {
  const one = given[i]
  if (!one) throw new NoValue('a value is missing')
  return one()
}
const numberAt = (given: readonly Given[], i: number): number => {
  const value = at(given, i)
  if (value.kind !== 'number') throw new NoValue(`${kindInWords(value)} stands where a number is wanted`)
  return value.number
}
const wholeAt = (given: readonly Given[], i: number): number => {
  const n = numberAt(given, i)
  if (!Number.isInteger(n)) throw new NoValue(`${n} is no whole number of months or years`)
  return n
}
const dayAt = (given: readonly Given[], i: number) => {
  const value = at(given, i)
  if (value.kind !== 'day') throw new NoValue(`${kindInWords(value)} stands where a day is wanted`)
  return value.day
}
const whole = (how: (n: number) => number): Fn => ({
  takes: [1, 1],
  of: (given) => number(how(numberAt(given, 0))),
})
const extreme = (sign: 1 | -1): Fn => ({
  takes: [2, 6],
  of: (given) =>
    given
      .map((one) => one())
      .reduce((best, other) => {
        if (best.kind !== other.kind)
          throw new NoValue(`${kindInWords(best)} and ${kindInWords(other)} have no order`)
        return compared(other, best) * sign > 0 ? other : best
      }),
})
const moved = (move: typeof addMonths): Fn => ({
  takes: [2, 2],
  of: (given) => ({ kind: 'day', day: move(dayAt(given, 0), wholeAt(given, 1)) }),
})

/** What an expression can call. */
export const FUNCTIONS: ReadonlyMap<string, Fn> = new Map<string, Fn>([
  ['if', { takes: [3, 3], of: (given) => (truthOf(at(given, 0)) ? at(given, 1) : at(given, 2)) }],
  ['round', whole((n) => Math.floor(n + 0.5))],
  ['floor', whole(Math.floor)],
  ['ceil', whole(Math.ceil)],
  // rounds to so many decimals: a rate, days in receivables
  ['decimals', { takes: [2, 2], of: (given) => number(rounded(numberAt(given, 0), numberAt(given, 1))) }],
  ['min', extreme(-1)],
  ['max', extreme(1)],
  ['months', moved(addMonths)],
  ['years', moved(addYears)],
  // December 31 of a day's year
  [
    'yearEnd',
    { takes: [1, 1], of: (given) => ({ kind: 'day', day: `${dayAt(given, 0).slice(0, 4)}-12-31` as Day }) },
  ],
  ['year', { takes: [1, 1], of: (given) => number(Number(dayAt(given, 0).slice(0, 4))) }],
  ['weekday', { takes: [1, 1], of: (given) => text(WEEKDAYS[weekdayOf(dayAt(given, 0))] ?? '') }],
  // an amount as the number of its dollars, a text as the number it says
  ['number', { takes: [1, 1], of: (given) => number(numberIn(at(given, 0))) }],
  ['dollars', { takes: [1, 1], of: (given) => money(wholeCents(numberAt(given, 0) * 100)) }],
  ['text', { takes: [1, 1], of: (given) => text(inWords(at(given, 0), 'plain')) }],
  ['percent', { takes: [1, 1], of: (given) => text(inWords(at(given, 0), 'percent')) }],
])

const rounded = (n: number, places: number): number => {
  const by = 10 ** Math.max(0, Math.min(6, places))
  return Math.floor(cleaned(n * by) + 0.5) / by
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** By the calendar alone: a day has no zone. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

function numberIn(value: Value): number {
  if (value.kind === 'money') return value.cents / 100
  if (value.kind === 'number') return value.number
  if (value.kind === 'text' && value.text.trim() !== '' && Number.isFinite(Number(value.text)))
    return Number(value.text)
  throw new NoValue(`${kindInWords(value)} is no number`)
}
