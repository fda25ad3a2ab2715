import type { CalendarDay } from '#kernel/time.ts'
import type { Activity, ActivityKind, Delivery } from '../ledger/activity.ts'
import { ACTIVITY_KINDS, ActivitySchema, DELIVERIES } from '../ledger/activity.ts'
import { fieldSentences, readActivityForm } from '../ledger/activity-form.ts'
import { folded } from '../ledger/likeness.ts'
import { DELIVERY_NAMES, KIND_NAMES } from '../ledger/names.ts'
import { parsed } from '../ledger/parse.ts'
import type { CsvRow } from './csv-table.ts'
import { readCsv, separatorOf } from './csv-table.ts'
import type { ImportColumn } from './import-columns.ts'
import { COLUMN_NAMES, columnOf, IMPORT_COLUMNS, NEEDED_COLUMNS } from './import-columns.ts'
import type { KnownWords } from './known-words.ts'
import { unknownWords } from './known-words.ts'

/** A file may hold so many activities. */
export const MOST_IMPORTED = 2000
/** And so many bytes. */
export const MOST_IMPORT_BYTES = 2 * 1024 * 1024

/** An activity of a file, with the line it begins on. */
export interface ImportRow {
  readonly line: number
  readonly activity: Activity
}

/** What is wrong with a file, where (`null`: the whole of it), and what to do. */
export interface ImportFault {
  readonly line: number | null
  readonly column: string | null
  readonly say: string
}

export interface ActivitiesRead {
  readonly rows: readonly ImportRow[]
  readonly faults: readonly ImportFault[]
}

const whole = (say: string): ActivitiesRead => ({ rows: [], faults: [{ line: null, column: null, say }] })

/**
 * Reads a file of past activities. `today` is the person's own: what is still to come is no credit yet.
 * @param known what rule sets know; without it boards, topics and credentials are taken as they are written
 */
export function readActivities(
  text: string,
  today: CalendarDay,
  known: KnownWords | null = null,
): ActivitiesRead {
  if (text.length > MOST_IMPORT_BYTES) return whole('The file is larger than 2 MB: import it in parts.')
  const plain = text.replace(/^\uFEFF/, '')
  const broken = plain.indexOf('\uFFFD')
  if (broken >= 0) {
    const line = plain.slice(0, broken).split(/\r\n|\r|\n/).length
    const say = 'Letters here were lost: the file is not in UTF-8. Save it again as “CSV UTF-8”.'
    return { rows: [], faults: [{ line, column: null, say }] }
  }
  const { rows, openSince } = readCsv(plain, separatorOf(plain))
  if (openSince !== null) {
    const say = 'A quotation mark opens here and never closes. Close it, or take it out.'
    return { rows: [], faults: [{ line: openSince, column: null, say }] }
  }
  const [head, ...body] = rows
  if (!head) return whole('There is nothing in it. Begin with the template.')
  const columns = head.cells.map(columnOf)
  const faults = headFaults(head, columns)
  if (faults.length > 0) return { rows: [], faults }
  if (body.length === 0) return whole('There are headings and no activity under them.')
  if (body.length > MOST_IMPORTED)
    return whole('The file holds more than 2,000 activities: import it in parts.')
  const read = body.map((row) => readRow(row, columns, today, known))
  return { rows: read.flatMap((one) => one.rows), faults: read.flatMap((one) => one.faults) }
}

function headFaults({ line, cells }: CsvRow, columns: readonly (ImportColumn | null)[]): ImportFault[] {
  const missing = NEEDED_COLUMNS.filter((name) => !columns.includes(name))
  const known = COLUMN_NAMES.join(', ')
  return [
    ...missing.map((column) => ({ line, column, say: 'this column is missing: add it to the first line' })),
    ...cells.flatMap((cell, i) => {
      const column = columns[i]
      if (column && columns.indexOf(column) < i)
        return [{ line, column, say: 'this column stands twice: take one out' }]
      if (column || cell.trim() === '') return []
      const say = `no column is called that: take it out, or call it one of ${known}`
      return [{ line, column: cell.trim().slice(0, 60), say }]
    }),
  ]
}

function readRow(
  { line, cells }: CsvRow,
  columns: readonly (ImportColumn | null)[],
  today: CalendarDay,
  known: KnownWords | null,
): ActivitiesRead {
  const stray = cells.findIndex((cell, i) => !columns[i] && cell.trim() !== '')
  if (stray >= 0) {
    const say = `cell ${stray + 1} has no heading: put a text that holds a separator between quotation marks`
    return { rows: [], faults: [{ line, column: null, say }] }
  }
  const cell = (column: ImportColumn): string => unquoted(cells[columns.indexOf(column)] ?? '')
  const typed = Object.fromEntries(
    COLUMN_NAMES.map((column) => [IMPORT_COLUMNS[column], [cell(column)]] as const),
  )
  const given = {
    ...readActivityForm({ ...typed, topics: listOf(cell('Topics')), appliesTo: listOf(cell('Applies to')) }),
    kind: KINDS.get(folded(cell('Kind'))),
    delivery: WAYS.get(folded(cell('Delivery'))),
    issuer: cell('Issuer').toLowerCase() || null,
    startedOn: cell('Started') ? dayOfCell(cell('Started')) : undefined,
    completedOn: dayOfCell(cell('Completed')),
    approvals: listOf(cell('Approvals')).map(approvalOf),
  }
  const read = parsed(ActivitySchema, given)
  const wrong = read.ok ? {} : fieldSentences(read.fault.fields)
  if (read.ok && read.value.completedOn > today) wrong.completedOn = 'not a day that is still to come'
  const strange = read.ok && known ? unknownWords(read.value, known) : {}
  const faults = COLUMN_NAMES.flatMap((column) => {
    const bad = wrong[IMPORT_COLUMNS[column]]
    const say = bad === undefined ? strange[column] : (SENTENCES[column] ?? bad)
    return say === undefined ? [] : [{ line, column, say }]
  })
  return read.ok && faults.length === 0
    ? { rows: [{ line, activity: read.value }], faults }
    : { rows: [], faults }
}

/** A text without the apostrophe that keeps a spreadsheet from taking it for a formula (as `csvCell` writes it). */
const unquoted = (cell: string): string =>
  (/^'\s*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(cell) ? cell.slice(1) : cell).trim()

const listOf = (cell: string): string[] =>
  cell
    .split(/[;|\n]/)
    .map((one) => one.trim())
    .filter(Boolean)

/** `board:number:credits`; the last two may be left out. A number may hold colons itself. */
function approvalOf(text: string): unknown {
  const [board = '', ...rest] = text.split(':').map((part) => part.trim())
  const credits = rest.length > 1 ? (rest.pop() ?? '') : ''
  const number = rest.join(':') || undefined
  const worth = credits === '' ? undefined : /^\d+(\.\d+)?$/.test(credits) ? Number(credits) : credits
  return { board: board.toLowerCase(), number, credits: worth }
}

/** A day as files have it; spreadsheets in the United States turn 2026-05-01 into 5/1/2026. */
function dayOfCell(cell: string): string {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? []
  return month && day && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell
}

/** Lessons and exams here are written into the ledger by themselves. */
const KINDS = new Map<string, ActivityKind>(
  ACTIVITY_KINDS.filter((kind) => kind !== 'lesson-here' && kind !== 'exam-here').flatMap((kind) => [
    [folded(kind), kind],
    [folded(KIND_NAMES[kind]), kind],
  ]),
)
const WAYS = new Map<string, Delivery>(
  DELIVERIES.flatMap((way) => [
    [folded(way), way],
    [folded(DELIVERY_NAMES[way]), way],
  ]),
)

const SENTENCES: Partial<Record<ImportColumn, string>> = {
  Kind: `write one of ${[...new Set(KINDS.values())].join(', ')}`,
  Delivery: `write one of ${DELIVERIES.join(', ')}`,
  Issuer: 'write a board as amba or aapc, or leave it empty',
  'Minutes offered': 'write minutes as a whole number up to 60,000',
  Approvals:
    'write each as board:number:credits with credits in quarters, as aapc:HBI-1:1.25, and ; between them',
  Topics: 'write topics by their ids with ; between them, at most 20',
  'Applies to': 'write credentials as aapc:cpb with ; between them, at most 20',
}
