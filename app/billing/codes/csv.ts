/** One cell with its place, from 1, so that a fault can name it. */
export interface Cell {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** A fault of form: a quote that does not close, or text after a closing quote. */
export interface CsvFault {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** Comma-separated text (RFC 4180) with an optional head of `# key: value` lines. */
export interface Csv {
  readonly head: ReadonlyMap<string, Cell>
  readonly rows: readonly (readonly Cell[])[]
  readonly faults: readonly CsvFault[]
}

const HEAD = /^#\s*([a-z]+):\s*(.*?)\s*$/

/** Reads all of a text. Blank lines are skipped; line ends may be those of any system. */
export function readCsv(source: string): Csv {
  const text = source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  const head = new Map<string, Cell>()
  const rows: Cell[][] = []
  const faults: CsvFault[] = []
  let at = 0
  let line = 1
  while (text[at] === '#') {
    const end = text.indexOf('\n', at)
    const words = HEAD.exec(text.slice(at, end < 0 ? text.length : end))
    if (words) head.set(words[1] ?? '', { text: words[2] ?? '', line, column: 1 })
    if (end < 0) return { head, rows, faults }
    at = end + 1
    line += 1
  }
  let lineStart = at
  let row: Cell[] = []
  while (at < text.length) {
    const column = at - lineStart + 1
    const opened = line
    let value = ''
    if (text[at] === '"') {
      at += 1
      for (;;) {
        const close = text.indexOf('"', at)
        if (close < 0) {
          faults.push({ line: opened, column, message: 'a quoted cell does not end' })
          return { head, rows, faults }
        }
        const part = text.slice(at, close)
        for (let i = part.indexOf('\n'); i >= 0; i = part.indexOf('\n', i + 1)) {
          line += 1
          lineStart = at + i + 1
        }
        value += part
        at = close + 1
        if (text[at] !== '"') break
        value += '"'
        at += 1
      }
      if (at < text.length && text[at] !== ',' && text[at] !== '\n')
        faults.push({ line, column: at - lineStart + 1, message: 'text after a closing quote' })
    }
    let end = at
    while (end < text.length && text[end] !== ',' && text[end] !== '\n') end += 1
    value += text.slice(at, end)
    at = end
    row.push({ text: value, line: opened, column })
    if (text[at] === ',') {
      at += 1
      if (at < text.length && text[at] !== '\n') continue
      row.push({ text: '', line, column: at - lineStart + 1 })
    }
    if (row.length > 1 || value !== '') rows.push(row)
    row = []
    at += 1
    line += 1
    lineStart = at
  }
  return { head, rows, faults }
}
