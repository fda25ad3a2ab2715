import type { Term } from '../release.ts'
import { csvLines } from './csv-line.ts'
import type { LineRead, LineReader } from './layout.ts'
import { reject, SKIP } from './layout.ts'

/** The cells of a row by what they are to us; '' for a column that the file does not have. */
export type Named<Role extends string> = Readonly<Record<Role, string>>

/** How a table with a line of headings is read: which headings mean what, and what a row becomes. */
export interface CsvShape<Role extends string> {
  /** The headings a file may use for a column, in small letters and digits only. */
  readonly headings: Readonly<Record<Role, readonly string[]>>
  /** Columns without which it is not this file. */
  readonly needed: readonly Role[]
  /** Whether lines with one cell alone are remarks, as in the files of localities. */
  readonly hasRemarks?: boolean
  read(cells: Named<Role>, term: Term): LineRead
}

/** Titles, notices and blank lines may stand before the headings. */
const LONGEST_PREAMBLE = 60
const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]/g, '')

function placesIn<Role extends string>(
  { headings, needed }: CsvShape<Role>,
  row: readonly string[],
): ReadonlyMap<Role, number> | null {
  const names = row.map(plain)
  const places = new Map<Role, number>()
  for (const role of Object.keys(headings) as Role[]) {
    const at = names.findIndex((name) => headings[role].includes(name))
    if (at >= 0) places.set(role, at)
  }
  return needed.every((role) => places.has(role)) ? places : null
}

/** Reads a comma- or tab-separated table with a line of headings. */
export function csvReader<Role extends string>(shape: CsvShape<Role>, term: Term): LineReader {
  const roles = Object.keys(shape.headings) as Role[]
  let lines = csvLines()
  let places: ReadonlyMap<Role, number> | null = null
  let seen = 0
  return {
    line(text) {
      if (places === null && text.includes('\t')) lines = csvLines('\t')
      const cells = lines.feed(text)
      if (cells === null) return SKIP
      if (places === null) {
        places = placesIn(shape, cells)
        seen += 1
        return places || seen <= LONGEST_PREAMBLE ? SKIP : reject('stands before any line of headings')
      }
      const filled = cells.filter((cell) => cell.trim() !== '').length
      if (filled === 0 || (filled === 1 && shape.hasRemarks)) return SKIP
      const found = places
      const named = Object.fromEntries(
        roles.map((role) => [role, (cells[found.get(role) ?? -1] ?? '').trim()]),
      ) as Record<Role, string>
      return shape.read(named, term)
    },
    end() {
      if (lines.isOpen) return 'a quoted cell does not end'
      if (places) return null
      const wanted = shape.needed.map((role) => shape.headings[role][0]).join(', ')
      return `there is no line of headings with ${wanted}`
    },
  }
}
