/** What we tell people about typing a number. */
export const NUMBER_RULE =
  'A currency sign, the unit and spaces are ignored. 1,234.50 and 1.234,50 are read alike; a single comma before exactly three digits separates thousands, any other single comma is a decimal comma.'

const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/

/** Digits with at most one kind of grouping mark to plain digits; null when the groups are not of three. */
const ungroup = (digits: string): string | null =>
  /^\d*$/.test(digits) ? digits : GROUPED.test(digits) ? digits.replace(/[.,]/g, '') : null

/** Splits at the decimal mark by the rule above: `[whole, fraction]`. */
function split(text: string): readonly [string, string] {
  const comma = text.lastIndexOf(',')
  const dot = text.lastIndexOf('.')
  const at = (i: number) => [text.slice(0, i), text.slice(i + 1)] as const
  if (comma >= 0 && dot >= 0) return at(Math.max(comma, dot))
  if (dot >= 0) return text.indexOf('.') === dot ? at(dot) : [text, '']
  if (comma < 0 || text.indexOf(',') !== comma) return [text, '']
  const thousands = text.length - comma === 4 && /^[1-9]\d{0,2},/.test(text)
  return thousands ? [text, ''] : at(comma)
}

/**
 * Reads a number as people type it: `$1,234.50`, `82,88`, `15 %`, `4 units`, `-0.50`, `(3.20)` for a negative amount.
 *
 * @param unit the item's unit, which may stand behind the number
 * @returns the number, or null when the text is not one number
 */
export function readTypedNumber(typed: string, unit = ''): number | null {
  let text = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, '').replace(/[−–]/g, '-')
  const word = unit.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
  for (const end of [word, word.replace(/s$/, ''), `${word}s`]) {
    if (end !== '' && end !== 's' && text.endsWith(end)) {
      text = text.slice(0, -end.length)
      break
    }
  }
  const bracketed = /^\((.*)\)$/.exec(text)
  if (bracketed) text = `-${bracketed[1]}`
  const parts = /^([+-]?)[$€£]?([+-]?)([\d.,]+)[$€£%]?$/.exec(text)
  if (!parts || (parts[1] && parts[2])) return null
  const [whole, fraction] = split(parts[3] ?? '')
  const digits = ungroup(whole)
  if (digits === null || !/^\d*$/.test(fraction) || digits + fraction === '') return null
  const value = Number(`${digits === '' ? '0' : digits}.${fraction === '' ? '0' : fraction}`)
  return parts[1] === '-' || parts[2] === '-' ? 0 - value : value
}

/** A number with its unit as Americans write it: `$1,234.50`, `80%`, `4 units`. */
export function formatNumber(value: number, unit: string): string {
  const money = unit === '$'
  const text = Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: money ? 2 : 0,
    maximumFractionDigits: money ? 2 : 6,
  })
  const sign = value < 0 ? '-' : ''
  if (money) return `${sign}$${text}`
  return unit === '' ? sign + text : unit === '%' ? `${sign}${text}%` : `${sign}${text} ${unit}`
}
