import type { Exact } from '../../claim/exact.ts'
import type { PackedColumn, PackedTable } from './format.ts'
import { packKey, unpackKey } from './key.ts'

/** A packed table that answers: rows by key, cells by row and name. */
export interface Index {
  readonly rows: number
  /** The first row with the key, or -1. Others with the same key follow it. */
  find(key: number): number
  /** The first of the rows from `low` up to `high` with the key, or -1. */
  within(key: number, low: number, high: number): number
  /** The first row whose key is not smaller. */
  from(key: number): number
  key(row: number): number
  /** The cells of a column, each asked for by its row. */
  text(name: string): (row: number) => string
  /** What a column says in every row; null where rows differ. */
  constant(name: string): string | null
  whole(name: string): (row: number) => number
  flag(name: string): (row: number) => boolean
  decimal(name: string): (row: number) => Exact
  /** Every cell as text, the key first. */
  cells(row: number): readonly string[]
}

/** One bucket for some 32 rows: a search touches one bucket's bounds and then five rows. */
const ROWS_TO_A_BUCKET = 32

/**
 * Where the keys of each part of the key space begin. The parts are equal in rank, not in width: the bucket borders are
 * themselves keys, so that a binary search over them stays in the processor's cache.
 */
function bordersOf(keys: Float64Array): Float64Array {
  const borders = new Float64Array(Math.ceil(keys.length / ROWS_TO_A_BUCKET))
  for (let i = 0; i < borders.length; i += 1) borders[i] = keys[i * ROWS_TO_A_BUCKET] ?? 0
  return borders
}

/** How many of the sorted numbers are smaller than the wanted one. */
function smaller(values: Float64Array, wanted: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Opens a packed table for questions by key; nothing is copied.
 * @throws when its first column is no key, or a column is asked for that it lacks: both are faults of the code
 */
export function openIndex({ rows, columns }: PackedTable): Index {
  const byName = new Map(columns.map((column) => [column.name, column]))
  const first = columns[0]
  if (first?.type !== 'key') throw new Error('A packed table without a key')
  const keys = first.values
  const borders = bordersOf(keys)
  const decoder = new TextDecoder()
  const column = (name: string): PackedColumn => {
    const found = byName.get(name)
    if (!found) throw new Error(`A packed table without ${name}`)
    return found
  }
  const textOf = (of: PackedColumn, row: number): string => {
    if (of.type === 'text') return decoder.decode(of.bytes.subarray(of.values[row], of.values[row + 1]))
    const value = of.values[row] ?? 0
    if (of.type === 'choice') return of.choices[value] ?? ''
    if (of.type === 'key') return unpackKey(value)
    return of.type === 'decimal' ? (value / 10 ** of.scale).toFixed(of.scale) : String(value)
  }
  const from = (key: number): number => {
    const border = smaller(borders, key, 0, borders.length)
    const low = Math.max(0, (border - 1) * ROWS_TO_A_BUCKET)
    return smaller(keys, key, low, Math.min(rows, border * ROWS_TO_A_BUCKET))
  }
  return {
    rows,
    from,
    find(key) {
      const row = from(key)
      return keys[row] === key ? row : -1
    },
    within(key, low, high) {
      const row = smaller(keys, key, low, high)
      return row < high && keys[row] === key ? row : -1
    },
    key: (row) => keys[row] ?? 0,
    text(name) {
      const of = column(name)
      if (of.type !== 'choice') return (row) => textOf(of, row)
      return (row) => of.choices[of.values[row] ?? 0] ?? ''
    },
    constant(name) {
      const of = column(name)
      return of.type === 'choice' && of.choices.length <= 1 ? (of.choices[0] ?? '') : null
    },
    whole(name) {
      const { values } = column(name)
      return (row) => values[row] ?? 0
    },
    flag(name) {
      const { values } = column(name)
      return (row) => values[row] === 1
    },
    decimal(name) {
      const of = column(name)
      const scale = of.type === 'decimal' ? of.scale : 0
      return (row) => ({ units: BigInt(of.values[row] ?? 0), scale })
    },
    cells: (row) => columns.map((of) => textOf(of, row)),
  }
}

/** The row of a key written as text, or -1. */
export const rowOf = (index: Index, key: string): number => index.find(packKey(key))
