/** Finds rows by the beginnings of the words in their texts. */
export interface WordIndex {
  /** The rows, ascending, in which each word asked for begins some word; no word: every row. */
  rows(words: readonly string[]): Iterable<number>
}

/** Rows read between two turns for others: some five milliseconds. */
const ROWS_AT_ONCE = 1024

/** The words of a text: letters and digits in small letters, without accents. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

/** One bit a row. A hundred thousand rows are 12 KB, so that sets of them are joined faster than lists. */
class RowSet {
  readonly bits: Uint32Array
  constructor(rows: number, bits = new Uint32Array(Math.ceil(rows / 32))) {
    this.bits = bits
  }
  add(row: number): void {
    this.bits[row >>> 5] = (this.bits[row >>> 5] ?? 0) | (1 << (row & 31))
  }
  and(other: RowSet): void {
    for (let i = 0; i < this.bits.length; i += 1) this.bits[i] = (this.bits[i] ?? 0) & (other.bits[i] ?? 0)
  }
  *[Symbol.iterator](): Iterator<number> {
    for (let i = 0; i < this.bits.length; i += 1) {
      let rest = this.bits[i] ?? 0
      while (rest !== 0) {
        yield i * 32 + (31 - Math.clz32(rest & -rest))
        rest &= rest - 1
      }
    }
  }
}

function* everyRow(rows: number): Iterable<number> {
  for (let row = 0; row < rows; row += 1) yield row
}

/**
 * Reads the texts of a table into an index of their words, in parts: whoever drives the generator decides what happens
 * between two of them. Its value is the index: all words in order, and for each the rows it stands in, as one run of
 * numbers. What begins with the letters asked for is then one stretch of words, and one stretch of that run.
 */
export function* indexWords(rows: number, textOf: (row: number) => string): Generator<void, WordIndex> {
  const rowsOf = new Map<string, number[]>()
  let length = 0
  for (let row = 0; row < rows; row += 1) {
    for (const word of new Set(wordsIn(textOf(row)))) {
      const known = rowsOf.get(word)
      if (known) known.push(row)
      else rowsOf.set(word, [row])
      length += 1
    }
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield
  }
  const words = [...rowsOf.keys()].sort()
  const begins = new Uint32Array(words.length + 1)
  const run = new Uint32Array(length)
  let at = 0
  for (const [i, word] of words.entries()) {
    run.set(rowsOf.get(word) ?? [], at)
    at += rowsOf.get(word)?.length ?? 0
    begins[i + 1] = at
    if (i % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield
  }
  /** The first word that is not before the text. */
  const first = (text: string): number => {
    let [low, high] = [0, words.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((words[middle] ?? '') < text) low = middle + 1
      else high = middle
    }
    return low
  }
  const rowsWith = (beginning: string): RowSet => {
    const found = new RowSet(rows)
    // No word holds a character beyond z.
    const end = begins[first(`${beginning}{`)] ?? 0
    for (let i = begins[first(beginning)] ?? 0; i < end; i += 1) found.add(run[i] ?? 0)
    return found
  }
  return {
    rows(asked) {
      const [one, ...others] = asked
      if (one === undefined) return everyRow(rows)
      const found = rowsWith(one)
      for (const word of others) found.and(rowsWith(word))
      return found
    },
  }
}
