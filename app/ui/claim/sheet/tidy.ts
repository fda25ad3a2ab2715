import { parseDollars } from '#billing'

/** What a box takes: how it is tidied while somebody types, and when they leave. */
export type Writing =
  | 'words'
  | 'code'
  | 'diagnosis'
  | 'modifiers'
  | 'letters'
  | 'digits'
  | 'day'
  | 'birth'
  | 'amount'

const TYPED: Readonly<Record<Writing, (text: string) => string>> = {
  words: (text) => text.toUpperCase(),
  code: (text) => text.toUpperCase().replace(/\s/g, ''),
  // The form prints diagnoses without their dot (NUCC manual, item 21).
  diagnosis: (text) => text.toUpperCase().replace(/[\s.]/g, ''),
  // Two characters each, parted by a blank.
  modifiers: (text) =>
    text
      .toUpperCase()
      .split(/[^A-Z0-9]+/)
      .flatMap((one) => one.match(/.{1,2}/g) ?? [])
      .join(' '),
  letters: (text) => text.toUpperCase().replace(/[^A-Z]/g, ''),
  ...{ digits: (text) => text.replace(/\s/g, ''), day: (text) => text, birth: (text) => text },
  amount: (text) => text.replace(/[$\s]/g, ''),
}

/** What a box holds after a keystroke. */
export const typed = (as: Writing, text: string): string => TYPED[as](text)

const weight = (text: string): number => text.replace(/[\s.$]/g, '').length

/** Where the caret belongs in the tidied text: behind as many characters that count as before. */
export function caretIn(tidied: string, before: string): number {
  let left = weight(before)
  let at = 0
  while (at < tidied.length && left > 0) {
    left -= weight(tidied[at] as string)
    at += 1
  }
  return at
}

const two = (text: string): string => text.padStart(2, '0')

/**
 * A day as the form prints it, "10 15 2025", from what people type: 10152025, 10/15/2025, 10-15-25, 101525. Two digits
 * of a year are of this century; a birth date has all four. What is no day stays as it stands.
 */
export function printedAsDay(text: string, needsYear = false): string {
  const [, month, date, year = ''] =
    /^(\d\d)(\d\d)(\d{4}|\d\d)$/.exec(text.trim()) ??
    /^(\d{1,2})[ /.-](\d{1,2})[ /.-](\d{4}|\d\d)$/.exec(text.trim()) ??
    []
  if (month === undefined || date === undefined || (needsYear && year.length === 2)) return text.trim()
  return `${two(month)} ${two(date)} ${year.length === 2 ? `20${year}` : year}`
}

/** What a box holds once it is left. */
export function settled(as: Writing, text: string): string {
  if (as === 'day' || as === 'birth') return printedAsDay(text, as === 'birth')
  if (as !== 'amount') return text.trim()
  const plain = text.replaceAll(',', '').replace(/^\./, '0.').replace(/\.$/, '')
  if (parseDollars(plain) === null) return text
  const [whole = '0', part = ''] = plain.split('.')
  return `${whole}.${part.padEnd(2, '0')}`
}
