import { readTypedNumber } from '../items/typed-number.ts'
import type { Check } from './check.ts'
import { optionQuestions } from './check.ts'
import { visibleText } from './words.ts'

const NUMBER_AND_REST = /^([$(+-]*[\d.,]+\)?%?)\s*(.*)$/

/** The numbers of options that are numbers with one and the same unit; null when they are not. */
export function numbersOf(texts: readonly string[]): number[] | null {
  const parts = texts.map((text) => NUMBER_AND_REST.exec(text.replace(/\.$/, '')))
  const units = new Set(parts.map((p) => (p?.[2] ?? '?').toLowerCase().replace(/s\b/g, '')))
  if (units.size !== 1 || parts.some((p) => p === null)) return null
  const numbers = parts.map((p) => readTypedNumber(p?.[1] ?? ''))
  return numbers.every((n) => n !== null) ? numbers : null
}

const isSorted = (ns: readonly number[]) => ns.every((n, i) => i === 0 || n >= (ns[i - 1] ?? n))

/** Numbers out of order make the reader sort before thinking. */
export const optionOrder: Check = {
  id: 'option-order',
  severity: 'warning',
  about: 'Options that are numbers of one unit do not stand in rising or falling order.',
  find: (content) =>
    optionQuestions(content).flatMap(({ options, at }) => {
      const numbers = numbersOf(options.map((o) => visibleText(o.text)))
      if (numbers === null || isSorted(numbers) || isSorted([...numbers].reverse())) return []
      return [
        {
          at: at(['options']),
          message: 'the numbers are out of order',
          fix: 'Write the options in rising order.',
        },
      ]
    }),
}
