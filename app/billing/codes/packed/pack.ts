import { parseExact } from '../../claim/exact.ts'
import type { Column, PackedColumn, PackedTable } from './format.ts'
import type { Growing } from './growing.ts'
import { growing } from './growing.ts'
import { packKey } from './key.ts'

/** Gathers rows into a packed table. Only typed arrays grow with the rows, so that millions of them fit. */
export interface Packer {
  readonly rows: number
  /** Takes a row, one text for each column; says what is wrong with it, or null. */
  add(cells: readonly string[]): string | null
  finish(): PackedTable
}

/** Collects one column; `check` comes first for every cell of a row, so that a row is taken whole or not at all. */
interface Collector {
  check(text: string): string | null
  add(text: string): void
  finish(order: Uint32Array | null): PackedColumn
}

function sorted<A extends Float64Array | Int32Array | Uint32Array | Uint8Array | Uint16Array>(
  values: A,
  order: Uint32Array | null,
): A {
  if (order === null) return values
  const out = values.slice() as A
  for (let i = 0; i < order.length; i += 1) out[i] = values[order[i] ?? 0] ?? 0
  return out
}

const numeric = <A extends Uint32Array | Uint8Array>(
  type: 'whole' | 'flag',
  name: string,
  values: Growing<A>,
  read: (text: string) => number,
  wanted: string,
): Collector => ({
  check: (text) => (Number.isNaN(read(text)) ? `${name} is "${text}", not ${wanted}` : null),
  add: (text) => values.add(read(text)),
  finish: (order) => ({ name, type, values: sorted(values.take(), order) }) as PackedColumn,
})

const MOST_WHOLE = 2 ** 32 - 1
const whole = (text: string): number =>
  /^\d{1,10}$/.test(text) && Number(text) <= MOST_WHOLE ? Number(text) : Number.NaN
const flag = (text: string): number => (text === '1' ? 1 : text === '' || text === '0' ? 0 : Number.NaN)

/** The most decimals of a column; with them 32 bits hold amounts up to 214,748. */
const MOST_DECIMALS = 4

/** Decimals of a column get the scale of the longest. */
function decimals(name: string): Collector {
  const units = growing((n) => new Int32Array(n))
  const scales = growing((n) => new Uint8Array(n))
  return {
    check(text) {
      const value = parseExact(text)
      const widest =
        value === null
          ? 0n
          : value.units * 10n ** BigInt(MOST_DECIMALS - Math.min(value.scale, MOST_DECIMALS))
      const fits = value !== null && value.scale <= MOST_DECIMALS && BigInt.asIntN(32, widest) === widest
      return fits ? null : `${name} is "${text}", not a decimal such as 1.30`
    },
    add(text) {
      const value = parseExact(text)
      units.add(Number(value?.units ?? 0n))
      scales.add(value?.scale ?? 0)
    },
    finish(order) {
      const each = scales.take()
      const scale = each.reduce((most, one) => Math.max(most, one), 0)
      const values = units.take().map((unit, i) => unit * 10 ** (scale - (each[i] ?? 0)))
      return { name, type: 'decimal', scale, values: sorted(values, order) }
    },
  }
}

function choices(name: string): Collector {
  const known = new Map<string, number>()
  const values = growing((n) => new Uint32Array(n))
  return {
    check: () => null,
    add(text) {
      const index = known.get(text) ?? known.size
      known.set(text, index)
      values.add(index)
    },
    finish(order) {
      // A column that says the same in every row, as most days do, takes no place.
      const all = known.size <= 1 ? new Uint32Array(0) : sorted(values.take(), order)
      const narrow =
        known.size <= 256 ? Uint8Array.from(all) : known.size <= 65_536 ? Uint16Array.from(all) : all
      return { name, type: 'choice', values: narrow, choices: [...known.keys()] }
    },
  }
}

function texts(name: string): Collector {
  const encoder = new TextEncoder()
  const starts = growing((n) => new Uint32Array(n))
  const bytes = growing((n) => new Uint8Array(n))
  return {
    check: () => null,
    add(text) {
      starts.add(bytes.length)
      for (const byte of encoder.encode(text)) bytes.add(byte)
    },
    finish(order) {
      starts.add(bytes.length)
      const [from, all] = [starts.take(), bytes.take()]
      if (order === null) return { name, type: 'text', values: from, bytes: all }
      const values = new Uint32Array(from.length)
      const out = new Uint8Array(all.length)
      let at = 0
      order.forEach((row, i) => {
        out.set(all.subarray(from[row], from[row + 1]), at)
        at += (from[row + 1] ?? 0) - (from[row] ?? 0)
        values[i + 1] = at
      })
      return { name, type: 'text', values, bytes: out }
    },
  }
}

function collectorOf({ name, type }: Column): Collector {
  if (type === 'whole')
    return numeric(
      type,
      name,
      growing((n) => new Uint32Array(n)),
      whole,
      'a whole number',
    )
  if (type === 'flag')
    return numeric(
      type,
      name,
      growing((n) => new Uint8Array(n)),
      flag,
      '1 or 0',
    )
  if (type === 'decimal') return decimals(name)
  return type === 'choice' ? choices(name) : texts(name)
}

/** The order that sorts the keys, equal ones as they came; null when they are in order already. */
function orderOf(keys: Float64Array): Uint32Array | null {
  if (keys.every((key, i) => i === 0 || (keys[i - 1] ?? 0) <= key)) return null
  const order = Uint32Array.from(keys, (_, i) => i)
  return order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
}

/**
 * Begins a packed table of these columns, the first of which is the key; rows may come in any order and are sorted at
 * the end.
 */
export function packer([keyed, ...others]: readonly [Column, ...Column[]]): Packer {
  const keys = growing((n) => new Float64Array(n))
  const collectors = others.map(collectorOf)
  return {
    get rows() {
      return keys.length
    },
    add([key = '', ...cells]) {
      const packed = packKey(key)
      if (Number.isNaN(packed)) return `${keyed.name} is "${key}", not a key of letters and digits`
      for (let i = 0; i < collectors.length; i += 1) {
        const wrong = collectors[i]?.check(cells[i] ?? '')
        if (wrong) return wrong
      }
      keys.add(packed)
      for (let i = 0; i < collectors.length; i += 1) collectors[i]?.add(cells[i] ?? '')
      return null
    },
    finish() {
      const values = keys.take()
      const order = orderOf(values)
      const key = { name: keyed.name, type: 'key', values: sorted(values, order) } as const
      return { rows: values.length, columns: [key, ...collectors.map((one) => one.finish(order))] }
    },
  }
}
