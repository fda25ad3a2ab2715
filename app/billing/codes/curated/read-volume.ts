import type { Day } from '../../claim/day.ts'
import { isDay } from '../../claim/day.ts'
import type { Cell, Csv } from '../csv.ts'
import { readCsv } from '../csv.ts'
import type { Release, Term } from '../release.ts'
import { isIn } from '../release.ts'
import type { Volume } from '../shelf.ts'
import type { CodeFault } from './cells.ts'
import { cellsOf } from './cells.ts'
import type { TableKind } from './table.ts'
import { ICD_BLOCK } from './table.ts'

/** A file of code tables; `path` is relative to the content tree: "codes/mue@2024Q3.csv". */
export interface CodeFile {
  readonly path: string
  readonly text: string
}

const TERM = ['from', 'to'] as const

/** A row with its own term, where it stands for fewer days than its release. */
interface Dated<T> {
  readonly value: T
  readonly term: Term | null
}

/** Rows by key; a key has several rows where its meaning changed within the release. */
type Rows<T> = ReadonlyMap<string, readonly Dated<T>[]>

/** A row's days within those of its release. */
const within = (release: Term, term: Term | null): Term => ({
  from: term?.from ?? release.from,
  to: term?.to ?? release.to,
})

const volumeOf = <T>(release: Release, rows: Rows<T>): Volume<T> => ({
  release,
  get(key, on) {
    const list = rows.get(key)
    if (list) for (const { term, value } of list) if (term === null || isIn(term, on)) return value
    return null
  },
  any: (key) => rows.get(key)?.at(-1)?.value ?? null,
  *entries() {
    for (const [key, list] of rows)
      for (const { value, term } of list) yield { key, value, term: within(release, term) }
  },
  blocks: [...rows.keys()].filter((key) => ICD_BLOCK.test(key)),
})

const overlap = (a: Term, b: Term): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to)

function releaseOf(
  kind: TableKind<unknown>,
  name: string,
  { head }: Csv,
  tell: (at: Cell, message: string, fix: string) => void,
): Release {
  const start: Cell = { text: '', line: 1, column: 1 }
  const dayIn = (key: string): Day | null => {
    const cell = head.get(key)
    if (!cell || cell.text === '' || isDay(cell.text)) return (cell?.text || null) as Day | null
    tell(cell, `${key} is "${cell.text}", not a day`, 'Write a day as YYYY-MM-DD.')
    return null
  }
  const source = head.get('source')?.text ?? ''
  if (source === '')
    tell(start, 'the file does not say where it is from', 'Begin it with a line "# source: …".')
  return { table: kind.name, name, from: dayIn('from'), to: dayIn('to'), source }
}

/** Reads one file as a release of a table. A row with a fault is left out; the others stand. */
export function readVolume<T>(
  kind: TableKind<T>,
  release: string,
  file: CodeFile,
): { readonly volume: Volume<T>; readonly faults: readonly CodeFault[] } {
  const csv = readCsv(file.text)
  const faults: CodeFault[] = csv.faults.map((fault) => ({
    ...{ file: file.path, ...fault },
    fix: 'Close the quotes; write a quote inside them twice.',
  }))
  const tell = ({ line, column }: Cell, message: string, fix: string): void => {
    faults.push({ file: file.path, line, column, message, fix })
  }
  const rows = new Map<string, Dated<T>[]>()
  const edition = releaseOf(kind, release, csv, tell)
  const [header, ...body] = csv.rows
  const names = header?.map(({ text }) => text.trim()) ?? []
  const missing = kind.columns.filter((column) => !names.includes(column))
  const unknown = names.filter((name) => ![...kind.columns, ...TERM].includes(name))
  const first = header?.[0] ?? { text: '', line: 1, column: 1 }
  if (missing.length > 0)
    tell(first, `columns are missing: ${missing.join(', ')}`, `Use ${kind.columns.join(', ')}.`)
  for (const name of unknown)
    tell(header?.[names.indexOf(name)] ?? first, `there is no column "${name}"`, 'Leave it out.')
  if (missing.length > 0) return { volume: volumeOf(edition, rows), faults }
  for (const row of body) {
    const before = faults.length
    const at = row[0] ?? first
    if (row.length !== names.length)
      tell(at, `the row has ${row.length} cells, not ${names.length}`, 'Give each column a cell.')
    const cells = cellsOf(names, row, tell)
    const value = kind.read(cells)
    const key = kind.key(cells)
    const term = { from: cells.day('from'), to: cells.day('to') }
    if (term.from !== null && term.to !== null && term.from > term.to)
      tell(at, 'the row ends before it begins', 'Put its days in order.')
    const others = rows.get(key) ?? []
    const always = { from: null, to: null }
    if (others.some((other) => overlap(other.term ?? always, term)))
      tell(at, `"${key}" stands here twice for the same days`, 'Leave one out, or date both.')
    if (faults.length > before) continue
    rows.set(key, [...others, { value, term: term.from || term.to ? term : null }])
  }
  return { volume: volumeOf(edition, rows), faults }
}
