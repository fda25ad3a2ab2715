import type { LineBoxName } from '#billing'
import type { CodeKind } from '../look-up/code-book.ts'
import type { Writing } from './tidy.ts'

/** A cell of a service line. The shaded upper half comes first, as one writes it. */
interface CellDrawing {
  readonly box: LineBoxName
  readonly as: Writing
  readonly longest: number
  readonly label: string
  readonly lookUp?: CodeKind
}

const cell = (
  box: LineBoxName,
  as: Writing,
  longest: number,
  label: string,
  lookUp?: CodeKind,
): CellDrawing => ({
  ...{ box, as, longest, label },
  ...(lookUp ? { lookUp } : {}),
})

/** The cells in the order in which the keyboard goes through them. */
export const CELLS: readonly CellDrawing[] = [
  cell('shaded', 'words', 120, 'Shaded: drug and remarks'),
  cell('A from', 'day', 10, 'A From'),
  cell('A through', 'day', 10, 'A To'),
  cell('B', 'code', 2, 'B Place', 'places'),
  cell('C', 'letters', 1, 'C Emergency'),
  cell('D', 'code', 40, 'D Procedure', 'procedures'),
  cell('D modifiers', 'modifiers', 20, 'D Modifiers', 'modifiers'),
  cell('E', 'letters', 12, 'E Pointer'),
  cell('F', 'amount', 12, 'F Charge'),
  cell('G', 'digits', 8, 'G Units'),
  cell('H', 'code', 2, 'H Family plan'),
  cell('I', 'code', 2, 'I Kind of number'),
  cell('J shaded', 'code', 20, 'J Other number'),
  cell('J', 'digits', 20, 'J NPI'),
]
