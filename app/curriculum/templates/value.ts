import type { Cents, Day } from '#billing'
import { cents, dollars, isDay, parseDollars } from '#billing'
import { dayInWords } from '#kernel/time.ts'

/**
 * What a fact of a template can be. Money is counted in cents and never mixed with numbers; `data` is a row of a list or
 * an answer of the engine, whose parts are read by their names; `none` is what the engine answers with null.
 */
export type Value =
  | { readonly kind: 'money'; readonly cents: Cents }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'yes'; readonly yes: boolean }
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: 'none' }

/** Why an expression has no value: an author's sentence. */
export class NoValue extends Error {}

export const money = (n: number): Value => ({ kind: 'money', cents: cents(n) })
export const number = (n: number): Value => ({ kind: 'number', number: cleaned(n) })
export const text = (of: string): Value => ({ kind: 'text', text: of })
export const yes = (is: boolean): Value => ({ kind: 'yes', yes: is })

/** Rounds away the noise of binary fractions, so that 20 % of 12.50 is 2.50 on every machine. */
export const cleaned = (n: number): number => Math.round(n * 1e6) / 1e6
/** Half a cent goes up, as the billing engine rounds. */
export const wholeCents = (n: number): Cents => cents(Math.sign(n) * Math.floor(cleaned(Math.abs(n)) + 0.5))

const AMOUNT = /^-?\d+\.\d\d$/

/** A value of a file or an answer of the engine: "85.17" is money, "2026-01-09" a day, any other text a text. */
export function valueIn(json: unknown): Value {
  if (typeof json === 'number') return number(json)
  if (typeof json === 'boolean') return yes(json)
  if (json === null || json === undefined) return { kind: 'none' }
  if (typeof json !== 'string') return { kind: 'data', data: json }
  const amount = AMOUNT.test(json) ? parseDollars(json) : null
  if (amount !== null) return { kind: 'money', cents: amount }
  return isDay(json) ? { kind: 'day', day: json } : text(json)
}

/** A value as the engine reads facts. */
export function jsonOf(value: Value): unknown {
  switch (value.kind) {
    case 'money':
      return dollars(value.cents)
    case 'number':
      return value.number
    case 'day':
      return value.day
    case 'text':
      return value.text
    case 'yes':
      return value.yes
    case 'data':
      return value.data
    default:
      return null
  }
}

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',')
const inGroups = (plain: string): string => {
  const [whole = '', part] = plain.replace('-', '').split('.')
  return `${plain.startsWith('-') ? '−' : ''}${grouped(whole)}${part === undefined ? '' : `.${part}`}`
}

/** How a placeholder can be written: `{allowed}`, `{left:whole}`, `{share:percent}`, `{day:plain}`. */
export const FORMATS = ['plain', 'whole', 'percent', 'text'] as const
export type Format = (typeof FORMATS)[number]

/** A value as a reader sees it: "$1,234.50", "January 9, 2026", "20%". */
export function inWords(value: Value, format: Format | null = null): string {
  if (format === 'plain' || format === 'text') return String(jsonOf(value) ?? '')
  switch (value.kind) {
    case 'money': {
      const plain = dollars(value.cents)
      const short = format === 'whole' && plain.endsWith('.00') ? plain.slice(0, -3) : plain
      return inGroups(short).replace(/^(−?)/, '$1$$')
    }
    case 'number':
      return format === 'percent'
        ? `${inGroups(String(cleaned(value.number * 100)))}%`
        : inGroups(String(value.number))
    case 'day':
      return dayInWords(value.day)
    case 'text':
      return value.text
    case 'yes':
      return value.yes ? 'yes' : 'no'
    case 'none':
      return 'none'
    default:
      throw new NoValue('a list or a group of fields cannot be written; name a part of it')
  }
}

/** Orders values of one kind; zero where they are the same or cannot be ordered. */
export function compared(a: Value, b: Value): number {
  if (a.kind === 'money' && b.kind === 'money') return a.cents - b.cents
  if (a.kind === 'number' && b.kind === 'number') return a.number - b.number
  if (a.kind === 'day' && b.kind === 'day') return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
  return 0
}

/** Whether two values are the same; values of different kinds never are. */
export const isSame = (a: Value, b: Value): boolean =>
  a.kind === b.kind && JSON.stringify(jsonOf(a)) === JSON.stringify(jsonOf(b))
