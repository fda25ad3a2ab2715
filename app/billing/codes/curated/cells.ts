import type { Day } from '../../claim/day.ts'
import { isDay } from '../../claim/day.ts'
import type { Exact } from '../../claim/exact.ts'
import { parseExact, ZERO } from '../../claim/exact.ts'
import type { Cell } from '../csv.ts'

/** A fault of a code file: where, what is wrong, how to mend it. */
export interface CodeFault {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly fix: string
}

/** One row, asked for its cells by name; what does not fit is told and answered with something harmless. */
export interface Cells {
  readonly line: number
  text(name: string): string
  /** Like `text`, but something must stand there. */
  required(name: string): string
  /** The text where it is what the pattern asks for. */
  matching(name: string, pattern: RegExp, wanted: string): string
  oneOf<T extends string>(name: string, choices: readonly T[]): T
  flag(name: string): boolean
  count(name: string): number
  exact(name: string): Exact
  exactOrNull(name: string): Exact | null
  day(name: string): Day | null
  /** Parts between blanks. */
  list(name: string): readonly string[]
}

/** Makes the reader of one row. `tell` hears what is wrong and where. */
export function cellsOf(
  names: readonly string[],
  row: readonly Cell[],
  tell: (at: Cell, message: string, fix: string) => void,
): Cells {
  const cell = (name: string): Cell =>
    row[names.indexOf(name)] ?? { text: '', line: row[0]?.line ?? 1, column: 1 }
  const text = (name: string): string => cell(name).text.trim()
  const wrong = (name: string, wanted: string): void => {
    const at = cell(name)
    tell(at, `${name} is "${at.text}", not ${wanted}`, `Write ${wanted}.`)
  }
  const decimal = (name: string): Exact | null => {
    if (text(name) === '') return null
    const value = parseExact(text(name))
    if (value === null) wrong(name, 'a decimal such as 1.30')
    return value
  }
  return {
    line: row[0]?.line ?? 1,
    text,
    required(name) {
      if (text(name) === '') tell(cell(name), `${name} is empty`, `Fill in the ${name}.`)
      return text(name)
    },
    matching(name, pattern, wanted) {
      if (!pattern.test(text(name))) wrong(name, wanted)
      return text(name)
    },
    oneOf(name, choices) {
      const found = choices.find((choice) => choice === text(name))
      if (found === undefined) wrong(name, `one of ${choices.join(', ')}`)
      return found ?? (choices[0] as (typeof choices)[number])
    },
    flag(name) {
      if (!['', '0', '1'].includes(text(name))) wrong(name, '1 or 0')
      return text(name) === '1'
    },
    count(name) {
      if (!/^\d{1,6}$/.test(text(name))) wrong(name, 'a whole number')
      return Number(text(name)) || 0
    },
    exact(name) {
      if (text(name) === '') wrong(name, 'a decimal such as 1.30')
      return decimal(name) ?? ZERO
    },
    exactOrNull: decimal,
    day(name) {
      const value = text(name)
      if (value === '' || isDay(value)) return value === '' ? null : (value as Day)
      wrong(name, 'a day as YYYY-MM-DD')
      return null
    },
    list: (name) => text(name).split(/\s+/).filter(Boolean),
  }
}
