/** Level II ends at V: codes that begin with these letters mean nothing anywhere. */
const LETTERS = 'WXYZ'
const LAST = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const TO_A_LETTER = 1000 * LAST.length

/**
 * The fictional code of a five-digit procedure number: a letter, three digits and a last character, in the order of the
 * numbers, so that ranges stay ranges. Every number has its own. Other codes stay as they are.
 */
export function fictionalCode(code: string): string {
  if (!/^\d{5}$/.test(code)) return code
  const n = Number(code)
  const rest = n % TO_A_LETTER
  const digits = String(Math.floor(rest / LAST.length)).padStart(3, '0')
  return `${LETTERS[Math.floor(n / TO_A_LETTER)]}${digits}${LAST[rest % LAST.length]}`
}

/**
 * The procedure number behind a fictional code; any other text stays as it is, so it is safe on a code that is real
 * already.
 */
export function realCode(code: string): string {
  const [, letter = '', digits = '', last = ''] = /^([W-Z])(\d{3})([0-9A-Z])$/.exec(code) ?? []
  if (letter === '') return code
  const n = LETTERS.indexOf(letter) * TO_A_LETTER + Number(digits) * LAST.length + LAST.indexOf(last)
  return n < 100_000 ? String(n).padStart(5, '0') : code
}

/** A number by itself: no part of a word, an amount ("$17003", "17003.50") or a ZIP with four more digits. */
const ALONE = /(?<![\w$#]|\d[.,])\d{5}(?!\w|-\d{4}(?!\d)|[.,]\d)/g

/** A text with each of the known procedure numbers replaced; other numbers of five digits, such as ZIP codes, stay. */
export const withFictionalCodes = (text: string, known: ReadonlySet<string>): string =>
  text.replace(ALONE, (number) => (known.has(number) ? fictionalCode(number) : number))
