import type { TableName } from '../release.ts'
import type { Cells } from './cells.ts'

/** How a code table lies in its files: the columns after each other, what names a row, what a row becomes. */
export interface TableKind<T> {
  readonly name: TableName
  /** All columns, in order; every table also takes `from` and `to`, where a row stands for fewer days than its release. */
  readonly columns: readonly string[]
  key(cells: Cells): string
  read(cells: Cells): T
}

export const ICD_CODE = /^[A-Z][0-9AB][0-9AB](\.[0-9A-Z]{1,4})?$/
/** A block of the tabular list, which has notes of its own: "J00-J06". */
export const ICD_BLOCK = /^[A-Z][0-9AB][0-9AB]-[A-Z][0-9AB][0-9AB]$/
export const PROCEDURE_CODE = /^[0-9A-Z]\d{3}[0-9A-Z]$/
export const A_PROCEDURE = 'a code of five characters'
