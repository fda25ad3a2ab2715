import { z } from 'zod'

/** An amount of money in whole cents. Never mixed with other numbers; may be negative (a reversal, a bonus). */
export type Cents = number & { readonly __brand: 'Cents' }

/** A whole number as cents. It is not looked at: who has dollars uses `parseDollars`, who has a share `shareOf`. */
export const cents = (n: number): Cents => n as Cents
/** 0.00. */
export const NOTHING = cents(0)

/** Two decimals at most, no sign but minus, no thousands separator: up to 99,999,999.99. */
const DOLLARS = /^-?\d{1,8}(\.\d{1,2})?$/

/** "85.17" → 8517 cents; `null` when the text is no amount. Exact: no float is involved. */
export function parseDollars(text: string): Cents | null {
  if (!DOLLARS.test(text)) return null
  const [whole = '0', part = ''] = text.replace('-', '').split('.')
  const value = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return cents(text.startsWith('-') && value !== 0 ? -value : value)
}

/** An amount as text in dollars with two decimals and no sign but minus: 8517 → "85.17"; -50 → "-0.50". */
export function dollars(amount: Cents): string {
  const whole = Math.floor(Math.abs(amount) / 100)
  const part = Math.abs(amount) % 100
  return `${amount < 0 ? '-' : ''}${whole}.${part < 10 ? '0' : ''}${part}`
}

/** All amounts together; 0.00 of none. */
export const sum = (amounts: Iterable<Cents>): Cents => {
  let total = 0
  for (const amount of amounts) total += amount
  return cents(total)
}
/** Two amounts together. */
export const plus = (a: Cents, b: Cents): Cents => cents(a + b)
/** The first amount less the second; negative when that is larger. */
export const minus = (a: Cents, b: Cents): Cents => cents(a - b)
export const least = (...amounts: readonly [Cents, ...Cents[]]): Cents => cents(Math.min(...amounts))
export const most = (...amounts: readonly [Cents, ...Cents[]]): Cents => cents(Math.max(...amounts))

/** An amount as a claim in JSON writes it: a text in dollars. */
export const Dollars = z
  .string()
  .regex(DOLLARS, 'an amount in dollars as text, such as "85.17"')
  .transform((text) => parseDollars(text) as Cents)
