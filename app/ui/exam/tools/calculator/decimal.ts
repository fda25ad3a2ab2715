/** Digits a number may have, the zero before a decimal point counted. */
export const DIGITS = 12

/** A number exactly: `units` / 10^`places`. */
interface Decimal {
  readonly units: bigint
  readonly places: number
}

export const OPERATIONS = ['+', '−', '×', '÷'] as const
export type Operation = (typeof OPERATIONS)[number]

/** What stands in place of a number: nothing can be divided by zero, or the result has more digits than there are. */
export type Fault = 'zero' | 'large'
export const isFault = (result: string): result is Fault => result === 'zero' || result === 'large'

const NUMBER = /^-?(\d+)(?:\.(\d*))?$/

/** Whether a text is a number of at most twelve digits, as this file writes them: `12`, `-0.5`, and while typed `12.`. */
export const isNumber = (text: string): boolean => {
  const parts = NUMBER.exec(text)
  return parts !== null && (parts[1] ?? '').length + (parts[2] ?? '').length <= DIGITS
}

function decimalOf(text: string): Decimal {
  const [whole = '0', part = ''] = text.split('.')
  return { units: BigInt(whole + part), places: part.length }
}

const ten = (power: number): bigint => 10n ** BigInt(power)

/** Without zeros behind; zero has no sign. */
function textOf(sign: string, units: bigint, places: number): string {
  const digits = String(units).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const part = digits.slice(digits.length - places).replace(/0+$/, '')
  const text = part === '' ? whole : `${whole}.${part}`
  return text === '0' ? text : sign + text
}

/**
 * The fraction `over / under` as a number of at most twelve digits. It is known exactly until here; what does not fit
 * is rounded once, at the last digit, half away from zero: 2 ÷ 3 = 0.66666666667, and −0.5 in the last place is −1.
 */
function fitted(over: bigint, under: bigint): string {
  const sign = over < 0n !== under < 0n ? '-' : ''
  const a = over < 0n ? -over : over
  const b = under < 0n ? -under : under
  const places = DIGITS - String(a / b).length
  if (places < 0) return 'large'
  const units = (2n * a * ten(places) + b) / (2n * b)
  // Rounding up may have made a digit more, which is then a zero behind the point, or one too many before it.
  return units >= ten(DIGITS) && places === 0 ? 'large' : textOf(sign, units, places)
}

/** `left operation right`, exactly, then fitted into twelve digits. Takes and gives what `isNumber` knows. */
export function calculated(left: string, operation: Operation, right: string): string {
  const a = decimalOf(left)
  const b = decimalOf(right)
  const over = a.units * ten(b.places)
  const under = b.units * ten(a.places)
  const both = ten(a.places + b.places)
  switch (operation) {
    case '+':
      return fitted(over + under, both)
    case '−':
      return fitted(over - under, both)
    case '×':
      return fitted(a.units * b.units, both)
    case '÷':
      return under === 0n ? 'zero' : fitted(over, under)
  }
}

/** A typed number without what only typing leaves: `12.` → `12`, `0.50` → `0.5`, `-0` → `0`. */
export const plain = (typed: string): string => {
  const { units, places } = decimalOf(typed)
  return textOf(units < 0n ? '-' : '', units < 0n ? -units : units, places)
}
