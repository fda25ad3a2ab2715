import { addDays, daysFrom } from '#billing'
import type { Value } from './value.ts'
import { compared, inWords, isSame, money, NoValue, number, text, wholeCents } from './value.ts'

const KINDS: Readonly<Record<Value['kind'], string>> = {
  money: 'an amount',
  number: 'a number',
  day: 'a day',
  text: 'a text',
  yes: 'true or false',
  data: 'a list or a group of fields',
  none: 'nothing',
}
export const kindInWords = (value: Value): string => KINDS[value.kind]

/** About a century: days stay where the calendar of the engine has them. */
const MOST_DAYS = 36_600

const ORDERED = new Set<Value['kind']>(['money', 'number', 'day'])

/** Amounts add to amounts and are multiplied by numbers; days move by numbers and differ by them. Nothing else mixes. */
export function arithmetic(sign: string, a: Value, b: Value): Value {
  const mixed = () => new NoValue(`${kindInWords(a)} ${sign} ${kindInWords(b)} means nothing`)
  if (a.kind === 'number' && b.kind === 'number') return number(calculated(sign, a.number, b.number))
  if (a.kind === 'money' && b.kind === 'money') {
    if (sign === '+') return money(a.cents + b.cents)
    if (sign === '-') return money(a.cents - b.cents)
    if (sign === '/') return number(calculated('/', a.cents, b.cents))
    throw mixed()
  }
  if (a.kind === 'money' && b.kind === 'number' && (sign === '*' || sign === '/'))
    return money(wholeCents(calculated(sign, a.cents, b.number)))
  if (a.kind === 'number' && b.kind === 'money' && sign === '*') return money(wholeCents(a.number * b.cents))
  if (a.kind === 'day' && b.kind === 'number' && (sign === '+' || sign === '-')) {
    if (!Number.isInteger(b.number) || Math.abs(b.number) > MOST_DAYS)
      throw new NoValue(`${b.number} is no number of days to count`)
    return { kind: 'day', day: addDays(a.day, sign === '+' ? b.number : -b.number) }
  }
  if (a.kind === 'day' && b.kind === 'day' && sign === '-') return number(daysFrom(b.day, a.day))
  throw mixed()
}

function calculated(sign: string, a: number, b: number): number {
  if (sign === '/' && b === 0) throw new NoValue('it divides by zero')
  return sign === '+' ? a + b : sign === '-' ? a - b : sign === '*' ? a * b : a / b
}

/** Any two values can be the same or not; only amounts, numbers and days have an order, each among themselves. */
export function comparison(sign: string, a: Value, b: Value): boolean {
  if (sign === '=') return isSame(a, b)
  if (sign === '!=') return !isSame(a, b)
  if (a.kind !== b.kind || !ORDERED.has(a.kind))
    throw new NoValue(`${kindInWords(a)} ${sign} ${kindInWords(b)} means nothing`)
  const order = compared(a, b)
  return sign === '<' ? order < 0 : sign === '<=' ? order <= 0 : sign === '>' ? order > 0 : order >= 0
}

export const joined = (a: Value, b: Value): Value => text(`${inWords(a)}${inWords(b)}`)

export function truthOf(value: Value): boolean {
  if (value.kind === 'yes') return value.yes
  throw new NoValue(`${kindInWords(value)} stands where true or false is wanted`)
}
