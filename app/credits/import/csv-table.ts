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
  // What is plain, and what a quoted cell holds, is taken in whole spans: two megabytes take milliseconds.
  const plain = separator === '\t' ? /[^\t\r\n]*/y : separator === ';' ? /[^;\r\n]*/y : /[^,\r\n]*/y
  const rows: CsvRow[] = []
  let cells: string[] = []
  let [at, line, begun] = [0, 1, 1]
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const span = pattern.exec(text)?.[0] ?? ''
    at += span.length
    return span
  }
  while (at < text.length || cells.length > 0) {
    const since = line
    let cell = ''
    if (text[at] === '"') {
      const from = at + 1
      for (at = from; ; at += 2) {
        at = text.indexOf('"', at)
        if (at < 0) return { rows, openSince: since }
        if (text[at + 1] !== '"') break
      }
      cell = text.slice(from, at).replaceAll('""', '"')
      line += cell.match(/\r\n|\r|\n/g)?.length ?? 0
      at += 1
    }
    cells.push(cell + take(plain))
    if (text[at] === separator) {
      at += 1
      if (at < text.length) continue
      cells.push('')
    }
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells })
    at += text.startsWith('\r\n', at) ? 2 : 1
    line += 1
    ;[cells, begun] = [[], line]
  }
  return { rows, openSince: null }
}
