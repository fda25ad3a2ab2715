import type { Calculator } from './calculator/calculator.ts'
import { readCalculator } from './calculator/read-calculator.ts'
import { fieldsOf, wholeIn } from './fields.ts'

/** Lines the line reader can leave clear. */
export const MOST_LINES = 5

export interface ReaderSettings {
  readonly on: boolean
  /** How many lines are clear. */
  readonly height: number
  /** In which question, and at which word of it: lines break anew whenever the window or the text size changes. */
  readonly place: number
  readonly word: number
}

/** A corner of a panel, in pixels of the window. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export interface CalculatorSettings {
  readonly open: boolean
  /** Where it was moved to; null where it opens. */
  readonly at: Spot | null
  readonly now: Calculator
}

/** The tools of one attempt, as the device keeps them. */
export interface ToolSettings {
  readonly reader: ReaderSettings
  readonly calculator: CalculatorSettings
}

const FAR = 100_000

/** Makes settings of anything: each part that cannot be read is as at the beginning. */
export function readTools(value: unknown): ToolSettings {
  const { reader, calculator } = fieldsOf(value)
  const r = fieldsOf(reader)
  const c = fieldsOf(calculator)
  const x = wholeIn(fieldsOf(c.at).x, -FAR, FAR, null)
  const y = wholeIn(fieldsOf(c.at).y, -FAR, FAR, null)
  return {
    reader: {
      on: r.on === true,
      height: wholeIn(r.height, 1, MOST_LINES, 1),
      place: wholeIn(r.place, 1, FAR, 0),
      word: wholeIn(r.word, 0, FAR, 0),
    },
    calculator: {
      open: c.open === true,
      at: x === null || y === null ? null : { x, y },
      now: readCalculator(c.now),
    },
  }
}
