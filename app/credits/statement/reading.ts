import type { LedgerEntry } from '../ledger/entry.ts'
import type { Holding } from '../ledger/holding.ts'
import { titleKey } from '../rules/same-activity.ts'

/** Numbers that are equal where two entries are of one activity: by provider and title, or also by day. */
export interface Keys {
  readonly title: Int32Array
  readonly day: Int32Array
}

/** A ledger as statements read it: in order of day and id, so that the order of its lines cannot matter. */
export interface Reading {
  readonly entries: readonly LedgerEntry[]
  readonly keys: Keys
  /** All of the board's holdings, longest held first. */
  readonly boardHoldings: readonly Holding[]
}

/** Reads a ledger once for all of its statements. */
export function readingOf(entries: readonly LedgerEntry[], boardHoldings: readonly Holding[]): Reading {
  const sorted = [...entries].sort((a, b) => {
    const [x, y] = [a.activity.completedOn, b.activity.completedOn]
    return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
  })
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const found = numbers.get(key)
    if (found !== undefined) return found
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  const title = new Int32Array(sorted.length)
  const day = new Int32Array(sorted.length)
  for (const [i, { activity }] of sorted.entries()) {
    const key = titleKey(activity)
    title[i] = numberOf(key)
    day[i] = numberOf(`${key}|${activity.completedOn}`)
  }
  return { entries: sorted, keys: { title, day }, boardHoldings }
}
