import { PAIR_WIDTH } from './key.ts'
import type { Index } from './open.ts'

/** The rows of an index of pairs that begin with the same code, found by that code at once. */
export interface Runs {
  /** The number of the run, or -1. */
  find(first: number): number
  /** Its first row; of the number after the last run, the number of rows. */
  begins(run: number): number
}

/** Spreads codes over a table whose size is a power of two (Knuth's multiplicative hashing). */
const slotOf = (first: number, bits: number): number => Math.imul(first, 0x9e3779b1) >>> (32 - bits)

/**
 * Some eleven thousand codes stand in column 1 of the practitioner edits: a hash table of them takes a quarter of a
 * megabyte, and what is left to search is a run of some 150 rows.
 */
export function openRuns(index: Index): Runs {
  const firsts: number[] = []
  const begins: number[] = []
  for (let row = 0; row < index.rows; row += 1) {
    const first = Math.floor(index.key(row) / PAIR_WIDTH)
    if (first === firsts.at(-1)) continue
    firsts.push(first)
    begins.push(row)
  }
  begins.push(index.rows)
  const bits = Math.max(4, Math.ceil(Math.log2(firsts.length * 2 + 1)))
  const mask = 2 ** bits - 1
  const codes = Uint32Array.from(firsts)
  const starts = Uint32Array.from(begins)
  const slots = new Int32Array(2 ** bits).fill(-1)
  codes.forEach((first, run) => {
    let slot = slotOf(first, bits)
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask
    slots[slot] = run
  })
  return {
    find(first) {
      for (let slot = slotOf(first, bits); ; slot = (slot + 1) & mask) {
        const run = slots[slot] as number
        if (run < 0 || codes[run] === first) return run
      }
    },
    begins: (run) => starts[run] ?? 0,
  }
}
