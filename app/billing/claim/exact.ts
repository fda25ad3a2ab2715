import type { Cents } from './cents.ts'
import { cents } from './cents.ts'

/**
 * An exact decimal: `units` / 10^`scale`. RVUs (2 decimals), GPCIs (3), conversion factors (4), shares and quantities
 * are such numbers; a product of them has as many decimals as its factors together, and nothing is rounded before the
 * one rounding to cents that the fee schedule prescribes (42 CFR 414.20).
 */
export interface Exact {
  readonly units: bigint
  readonly scale: number
}

const WHOLE = /^\d{1,15}$/
const DECIMAL = /^-?\d{1,15}(\.\d{1,9})?$/

export const exactly = (whole: number): Exact => ({ units: BigInt(whole), scale: 0 })
export const ZERO: Exact = exactly(0)
export const ONE: Exact = exactly(1)

/** "0.911" → exactly that; `null` when the text is no decimal. A leading zero may be missing, as in the CMS files: ".5". */
export function parseExact(text: string): Exact | null {
  if (WHOLE.test(text)) return { units: BigInt(text), scale: 0 }
  const full = text.replace(/^(-?)\./, '$10.')
  if (!DECIMAL.test(full)) return null
  const [whole = '0', part = ''] = full.split('.')
  return { units: BigInt(whole + part), scale: part.length }
}

/** A constant of the code. @throws when it is no decimal */
export function exact(text: string): Exact {
  const value = parseExact(text)
  if (!value) throw new Error(`Not a decimal: ${text}`)
  return value
}

/** Powers of ten, reckoned once: a fee has some ten decimals before it is rounded. */
const POWERS: readonly bigint[] = Array.from({ length: 40 }, (_, n) => 10n ** BigInt(n))
const tenTo = (n: number): bigint => POWERS[n] ?? 10n ** BigInt(n)
const to = ({ units, scale }: Exact, wanted: number): bigint =>
  wanted === scale ? units : units * tenTo(wanted - scale)

export function add(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale)
  return { units: to(a, scale) + to(b, scale), scale }
}
export const subtract = (a: Exact, b: Exact): Exact => add(a, { ...b, units: -b.units })
/** The product, exact: it has the decimals of both factors together. */
export const times = (a: Exact, b: Exact): Exact => ({ units: a.units * b.units, scale: a.scale + b.scale })

/** Negative, zero or positive as `a` is smaller than, equal to or larger than `b`. */
export function compare(a: Exact, b: Exact): number {
  const scale = Math.max(a.scale, b.scale)
  const [left, right] = [to(a, scale), to(b, scale)]
  return left < right ? -1 : left > right ? 1 : 0
}
export const isOne = (a: Exact): boolean => (a.scale === 0 ? a.units === 1n : a.units === tenTo(a.scale))
export const isWhole = ({ units, scale }: Exact): boolean => scale === 0 || units % tenTo(scale) === 0n

/** Half up, away from zero: the rounding of every amount in this room. `value` is in dollars. */
export function roundToCents(value: Exact): Cents {
  const { units, scale } = value.scale >= 2 ? value : { units: to(value, 2), scale: 2 }
  const by = tenTo(scale - 2)
  const size = units < 0n ? -units : units
  const rounded = Number((size * 2n + by) / (by * 2n))
  return cents(units < 0n && rounded !== 0 ? -rounded : rounded)
}

/** An amount as an exact number of dollars. */
export const ofCents = (amount: Cents): Exact => ({ units: BigInt(amount), scale: 2 })

/** A share of an amount, rounded to cents once, half up: `shareOf(8517, exact("0.8"))`. */
export function shareOf(amount: Cents, share: Exact): Cents {
  const by = 10 ** share.scale
  const size = Math.abs(amount * Number(share.units)) * 2 + by
  // Whole numbers below 2^53 are exact, and ten times as fast as big ones.
  if (!Number.isSafeInteger(size) || share.scale > 9) return roundToCents(times(ofCents(amount), share))
  const rounded = (size - (size % (by * 2))) / (by * 2)
  return cents(amount < 0 !== share.units < 0n && rounded !== 0 ? -rounded : rounded)
}

/** "1.3500" is written "1.35", "2.000" is "2". */
export function inDigits({ units, scale }: Exact): string {
  if (scale === 0) return units.toString()
  const size = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = size.slice(0, size.length - scale)
  const part = size.slice(size.length - scale).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`
}

/** An exact number of dollars by a whole number, rounded to cents once, half up: interest by days of a year. */
export function quotientInCents({ units, scale }: Exact, by: number): Cents {
  const whole = tenTo(Math.max(0, scale - 2)) * BigInt(by)
  const size = (units < 0n ? -units : units) * (scale < 2 ? tenTo(2 - scale) : 1n)
  const rounded = Number((size * 2n + whole) / (whole * 2n))
  return cents(units < 0n && rounded !== 0 ? -rounded : rounded)
}
