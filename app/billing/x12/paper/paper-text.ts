import type { Day } from '../../claim/day.ts'
import { isDay } from '../../claim/day.ts'
import type { Address, Provider, Subscriber } from '../../claim/parties.ts'
import { basicText } from '../wire/segment-text.ts'

/** How things are printed on the form, and read from it (NUCC 1500 reference manual, general instructions). */

/** 2025-10-15 → "10 15 2025". */
export const printedDay = (day: Day | undefined): string =>
  day === undefined ? '' : `${day.slice(5, 7)} ${day.slice(8)} ${day.slice(0, 4)}`

/** "10 15 2025", "10/15/2025" or "10152025" → 2025-10-15; what is no day is handed on as it stands. */
export function dayFrom(text: string): string | undefined {
  const [, month, date, year] = /^(\d\d)[ /]?(\d\d)[ /]?(\d{4})$/.exec(text.trim()) ?? []
  if (text.trim() === '') return undefined
  const day = `${year}-${month}-${date}`
  return isDay(day) ? day : text.trim()
}

/** The day that stands in a box of the form; null: none does. */
export function dayOnPaper(text: string): Day | null {
  const found = dayFrom(text)
  return found !== undefined && isDay(found) ? found : null
}

const SUFFIXES = new Set(['JR', 'SR', 'II', 'III', 'IV', 'V'])
type Person = Pick<Subscriber, 'last' | 'first' | 'middle' | 'suffix'>

/** "SAMPLE JR, PAT, Q". */
export function printedPerson({ last, first, middle, suffix }: Person): string {
  const parts = [[last, suffix ?? ''].join(' '), first ?? '', middle ?? ''].map((part) => basicText(part))
  while (parts.at(-1) === '') parts.pop()
  return parts.join(', ')
}

/** The other way round; a word such as JR behind the family name is a suffix. */
export function personFrom(text: string): Person {
  const [whole = '', first = '', middle = ''] = text.split(',').map((part) => part.trim())
  const words = whole.split(' ')
  const end = words.at(-1) ?? ''
  const suffix = words.length > 1 && SUFFIXES.has(end) ? end : undefined
  return {
    last: suffix === undefined ? whole : words.slice(0, -1).join(' '),
    ...(first === '' ? {} : { first }),
    ...(middle === '' ? {} : { middle }),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

/** A provider as signed: "ALEX RIVERA"; an organization by its name. */
export const printedProvider = ({ kind, name, first, middle }: Provider): string =>
  basicText(kind === 'person' ? [first, middle, name].filter(Boolean).join(' ') : name)

/** The other way round: the last word is the family name. */
export function providerFrom(text: string): Pick<Provider, 'kind' | 'name' | 'first' | 'middle'> {
  const words = text.trim().split(/\s+/)
  const [first, ...more] = words.slice(0, -1)
  return {
    ...{ kind: 'person', name: words.at(-1) ?? '' },
    ...(first === undefined ? {} : { first }),
    ...(more.length === 0 ? {} : { middle: more.join(' ') }),
  }
}

/** Street, then "COLUMBUS OH 432151234" on a line of its own. */
export function printedAddress(address: Address | undefined): string {
  if (!address) return ''
  const { line1, line2, city, state, zip, country } = address
  const place = [city, state, zip, country ?? ''].map(basicText).filter((one) => one !== '')
  return [basicText(line1), basicText(line2 ?? ''), place.join(' ')].filter((line) => line !== '').join('\n')
}

/** The other way round; `null` where no line ends in a state and a ZIP. */
export function addressFrom(lines: readonly string[]): Address | null {
  const place = /^(.*) ([A-Z]{2}) (\d{5}|\d{9})(?: ([A-Z]{2,3}))?$/.exec(lines.at(-1) ?? '')
  if (!place) return null
  const [, city = '', state = '', zip = '', country] = place
  const [line1 = '', line2] = lines.slice(0, -1)
  return {
    ...{ line1, city, state, zip },
    ...(line2 === undefined ? {} : { line2 }),
    ...(country === undefined ? {} : { country }),
  }
}

/** The lines of a box that are not empty. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const LETTERS = 'ABCDEFGHIJKL'
/** Pointers 1 to 12 as letters A to L; others cannot be printed. */
export const printedPointers = (pointers: readonly number[]): string =>
  pointers.map((n) => LETTERS[n - 1] ?? '').join('')
export const pointersFrom = (text: string): readonly number[] =>
  [...text.toUpperCase()].map((letter) => LETTERS.indexOf(letter) + 1).filter((n) => n > 0)
