import type { CalculatorKey } from './calculator.ts'

/** A button: what stands on it, what it is called, and the keys of a keyboard that press it. */
export interface Button {
  readonly key: CalculatorKey
  readonly name: string
  readonly typed: readonly string[]
}

const digit = (key: CalculatorKey): Button => ({ key, name: key, typed: [key] })

/** The keypad, row by row; the zero is two keys wide. */
export const BUTTONS: readonly Button[] = [
  { key: 'MC', name: 'Memory clear', typed: ['l'] },
  { key: 'MR', name: 'Memory recall', typed: ['r'] },
  { key: 'M−', name: 'Memory minus', typed: ['q'] },
  { key: 'M+', name: 'Memory plus', typed: ['p'] },
  { key: 'C', name: 'Clear', typed: ['c', 'Delete'] },
  digit('7'),
  digit('8'),
  digit('9'),
  { key: '÷', name: 'Divided by', typed: ['/', '÷', ':'] },
  { key: 'back', name: 'Take back the last digit', typed: ['Backspace'] },
  digit('4'),
  digit('5'),
  digit('6'),
  { key: '×', name: 'Times', typed: ['*', 'x', '×'] },
  { key: '%', name: 'Percent', typed: ['%'] },
  digit('1'),
  digit('2'),
  digit('3'),
  { key: '−', name: 'Minus', typed: ['-', '−'] },
  { key: '±', name: 'Change the sign', typed: ['s', 'F9'] },
  digit('0'),
  { key: '.', name: 'Decimal point', typed: ['.', ','] },
  { key: '+', name: 'Plus', typed: ['+'] },
  { key: '=', name: 'Equals', typed: ['=', 'Enter'] },
]

const COLUMNS = 5
/** The button in each cell of the keypad, row by row. */
const CELLS = BUTTONS.flatMap(({ key }) => (key === '0' ? [key, key] : [key]))

/** The button that an arrow key leads to from another; null when it leads nowhere. */
export function neighbor(key: CalculatorKey, arrow: string): CalculatorKey | null {
  const first = CELLS.indexOf(key)
  const last = CELLS.lastIndexOf(key)
  switch (arrow) {
    case 'ArrowLeft':
      return first % COLUMNS === 0 ? null : (CELLS[first - 1] ?? null)
    case 'ArrowRight':
      return (last + 1) % COLUMNS === 0 ? null : (CELLS[last + 1] ?? null)
    case 'ArrowUp':
      return CELLS[first - COLUMNS] ?? null
    case 'ArrowDown':
      return CELLS[first + COLUMNS] ?? null
    default:
      return null
  }
}

/** What a key of the keyboard presses; null when it presses nothing. */
export const buttonOf = (typed: string): CalculatorKey | null =>
  BUTTONS.find((button) => button.typed.includes(typed))?.key ?? null
