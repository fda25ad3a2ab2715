/** Puts lines together to rows of cells: a quoted cell may hold separators and line ends. */
export interface CsvLines {
  /** The row that ends with this line; null while a quoted cell is open. */
  feed(line: string): readonly string[] | null
  readonly isOpen: boolean
}

/** A cell that does not end is an error of the file; it must not make one row of a hundred megabytes. */
const MOST_OPEN = 1 << 16

function cut(text: string, separator: string): readonly string[] | null {
  const cells: string[] = []
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] !== '"') {
      const end = text.indexOf(separator, at)
      cells.push(text.slice(at, end < 0 ? text.length : end))
      if (end < 0) return cells
      at = end
      continue
    }
    let cell = ''
    for (at += 1; ; at += 2) {
      const close = text.indexOf('"', at)
      if (close < 0) return null
      cell += text.slice(at, close)
      at = close
      if (text[close + 1] !== '"') break
      cell += '"'
    }
    const end = text.indexOf(separator, at + 1)
    cells.push(cell + text.slice(at + 1, end < 0 ? text.length : end))
    if (end < 0) return cells
    at = end
  }
  return cells
}

export function csvLines(separator: ',' | '\t' = ','): CsvLines {
  let open = ''
  return {
    get isOpen() {
      return open !== ''
    },
    feed(line) {
      const text = open === '' ? line : `${open}\n${line}`
      if (!text.includes('"')) return text.split(separator)
      const cells = cut(text, separator)
      open = cells === null && text.length < MOST_OPEN ? text : ''
      return cells ?? (open === '' ? text.split(separator) : null)
    },
  }
}
