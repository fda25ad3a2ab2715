import { CsvError, parse } from 'csv-parse/sync'

/** A row of a table that came as text: the line it begins on, counted from 1 as an editor shows it, and its cells. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvTable {
  readonly rows: readonly CsvRow[]
  /** The line on which a quotation mark opens that never closes: what follows it cannot be read. */
  readonly openSince: number | null
}

const SEPARATORS = [',', ';', '\t'] as const
export type Separator = (typeof SEPARATORS)[number]

/** The sign that parts the first line most often, outside quotation marks: spreadsheets write one of three. */
export function separatorOf(text: string): Separator {
  const head = (text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '').replace(/"[^"]*"/g, '')
  const times = (sign: string) => head.split(sign).length
  return SEPARATORS.reduce((best, sign) => (times(sign) > times(best) ? sign : best))
}

/** Reads a table as RFC 4180 has it, with any end of line. Lines that hold nothing are left out, and counted. */
export function readCsv(text: string, separator: Separator): CsvTable {
  const rows: CsvRow[] = []
  let line = 1
  try {
    parse(text, {
      ...{ delimiter: separator, record_delimiter: ['\r\n', '\n', '\r'] },
      ...{ relax_column_count: true, relax_quotes: true },
      onRecord: (cells: string[]) => {
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
        // The parser counts the two signs of a Windows end within a cell as two lines; editors do not.
        line += 1 + cells.reduce((ends, cell) => ends + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return { rows, openSince: line }
    throw error
  }
  return { rows, openSince: null }
}
