/** Where something stands in a content file. Lines and columns count from 1. */
export interface Spot {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** An error keeps the item or lesson from being published; a warning is an author's to judge. */
export type Severity = 'error' | 'warning'

/** One fault of the content: where, what is wrong, how to mend it. */
export interface Fault extends Spot {
  readonly severity: Severity
  /** The id of the check that found it, such as `key-longest`. */
  readonly check: string
  readonly message: string
  readonly fix: string
}

/** Sorted as a person reads: by file, line, column, then check. */
export const byPlace = (a: Fault, b: Fault): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.line - b.line ||
  a.column - b.column ||
  (a.check < b.check ? -1 : a.check > b.check ? 1 : 0)
