import { isDay } from '../../claim/day.ts'
import type { Column } from '../packed/format.ts'
import type { Term } from '../release.ts'

/** The official files that can be imported, by what an operator calls them. */
export const IMPORT_KINDS = [
  'icd10cm',
  'icd10cm-tabular',
  'hcpcs',
  'pprrvu',
  'gpci',
  'localities',
  'anesthesia',
  'zip',
  'ptp',
  'mue',
  'addons',
  'reasons',
  'taxonomy',
  'cpt',
] as const
/** One of `IMPORT_KINDS`. */
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** What a line of a file is: a row of the table, nothing for us (and why), or a row that cannot be read (and why). */
export type LineRead =
  | { readonly is: 'row'; readonly cells: readonly string[] }
  | { readonly is: 'skip' }
  | { readonly is: 'ended' }
  | { readonly is: 'reject'; readonly why: string }

export const SKIP: LineRead = { is: 'skip' }
/** A row that was over before the release begins: official files carry their history along. */
export const ENDED: LineRead = { is: 'ended' }
export const row = (...cells: readonly string[]): LineRead => ({ is: 'row', cells })
export const reject = (why: string): LineRead => ({ is: 'reject', why })

/** Reads one file line by line; a quoted cell may hold line ends, so that a line can also be the middle of a row. */
export interface LineReader {
  line(text: string): LineRead
  /** What the file as a whole lacks, when the last line was read; null: nothing. */
  end(): string | null
}

/** How an official file lies: its columns as we keep them, the key first, and how its lines are read. */
export interface Layout {
  readonly kind: ImportKind
  /** "NCCI procedure-to-procedure edits, practitioner (CMS)". */
  readonly title: string
  readonly columns: readonly [Column, ...Column[]]
  /** What ends a line; `>` for XML, so that each "line" is some text and one tag. */
  readonly lineEnd?: '\n' | '>'
  reader(term: Term): LineReader
}

/** "20240701", "2024-07-01" or "07/01/2024" as a day; '' for what official files write when there is none; null otherwise. */
export function dayIn(text: string): string | null {
  const bare = text.trim()
  if (bare === '' || bare === '*' || bare === '99991231' || bare.startsWith('nan')) return ''
  const [, y, m, d] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(bare) ?? []
  const [, month, date, year] = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(bare) ?? []
  const day = y ? `${y}-${m}-${d}` : `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return isDay(day) ? day : null
}

export const PROCEDURE = /^[0-9A-Z]\d{3}[0-9A-Z]$/
