/** How a cell is kept. A `key` names the row; `text` is read rarely, `choice` has few values; decimals keep their digits. */
export type ColumnType = 'key' | 'flag' | 'whole' | 'decimal' | 'choice' | 'text'

/** A column of a packed table: its name and how its cells are kept. */
export interface Column {
  readonly name: string
  readonly type: ColumnType
}

/** One column as it lies in a packed table. */
export type PackedColumn =
  | { readonly name: string; readonly type: 'key'; readonly values: Float64Array }
  | { readonly name: string; readonly type: 'flag'; readonly values: Uint8Array }
  | { readonly name: string; readonly type: 'whole'; readonly values: Uint32Array }
  | {
      readonly name: string
      readonly type: 'decimal'
      readonly values: Int32Array
      readonly scale: number
    }
  | {
      readonly name: string
      readonly type: 'choice'
      readonly values: Uint8Array | Uint16Array | Uint32Array
      readonly choices: readonly string[]
    }
  | {
      readonly name: string
      readonly type: 'text'
      /** Where each text begins; one more than there are rows. */
      readonly values: Uint32Array
      readonly bytes: Uint8Array
    }

/** A table of typed arrays, sorted by its key. */
export interface PackedTable {
  readonly rows: number
  readonly columns: readonly PackedColumn[]
}

const MAGIC = 'CODES1\n'
const ALIGNED = 8
const aligned = (at: number): number => Math.ceil(at / ALIGNED) * ALIGNED

const ARRAYS = { Float64Array, Uint8Array, Uint16Array, Uint32Array, Int32Array } as const
type ArrayName = keyof typeof ARRAYS
type Values = PackedColumn['values']

interface Head {
  readonly rows: number
  readonly columns: readonly {
    readonly name: string
    readonly type: ColumnType
    readonly array: ArrayName
    readonly length: number
    readonly scale?: number
    readonly choices?: readonly string[]
    readonly bytes?: number
  }[]
}

const bytesOf = (values: Values): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

/** The table as one run of bytes: a head in JSON, then each array at a multiple of eight, in little-endian order. */
export function writePacked({ rows, columns }: PackedTable): Uint8Array<ArrayBuffer> {
  const head: Head = {
    rows,
    columns: columns.map((column) => ({
      ...{ name: column.name, type: column.type, length: column.values.length },
      array: column.values.constructor.name as ArrayName,
      ...(column.type === 'decimal' ? { scale: column.scale } : {}),
      ...(column.type === 'choice' ? { choices: column.choices } : {}),
      ...(column.type === 'text' ? { bytes: column.bytes.length } : {}),
    })),
  }
  const words = new TextEncoder().encode(`${MAGIC}${JSON.stringify(head)}\n`)
  const parts = columns.flatMap((column) =>
    column.type === 'text' ? [bytesOf(column.values), column.bytes] : [bytesOf(column.values)],
  )
  const size = parts.reduce((at, part) => aligned(at) + part.length, words.length)
  const out = new Uint8Array(size)
  out.set(words)
  let at = words.length
  for (const part of parts) {
    at = aligned(at)
    out.set(part, at)
    at += part.length
  }
  return out
}

/** The table in a run of bytes that begins at a multiple of eight; its arrays are views into them. */
export function readPacked(bytes: Uint8Array<ArrayBuffer>): PackedTable {
  const decoder = new TextDecoder()
  if (decoder.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new Error('Not a packed table')
  const end = bytes.indexOf(10, MAGIC.length)
  const head = JSON.parse(decoder.decode(bytes.subarray(MAGIC.length, end))) as Head
  let at = end + 1
  const take = (array: ArrayName, length: number): Values => {
    at = aligned(at)
    const from = bytes.byteOffset + at
    at += length * ARRAYS[array].BYTES_PER_ELEMENT
    return new ARRAYS[array](bytes.buffer, from, length) as Values
  }
  const columns = head.columns.map(({ name, type, array, length, scale, choices, bytes: size }) => {
    const values = take(array, length)
    const rest = type === 'text' ? { bytes: take('Uint8Array', size ?? 0) } : {}
    return { name, type, values, ...rest, scale, choices } as unknown as PackedColumn
  })
  if (at > bytes.length) throw new Error('A packed table that breaks off')
  return { rows: head.rows, columns }
}
