import type { LedgerEntry } from '../ledger/entry.ts'
import type { Holding } from '../ledger/holding.ts'
import { titleKey } from '../rules/same-activity.ts'

/** Numbers that are equal where two entries are of one activity: by provider and title, or also by day. */
export interface Keys {
  readonly title: Float64Array
  readonly day: Float64Array
}

/** A ledger as statements read it: in order of day and id, so that the order of its lines cannot matter. */
export interface Reading {
  readonly entries: readonly LedgerEntry[]
  readonly keys: Keys
  /** All of the board's holdings, longest held first. */
  readonly boardHoldings: readonly Holding[]
}

function earlier(a: LedgerEntry, b: LedgerEntry): number {
  const x = a.activity.completedOn
  const y = b.activity.completedOn
  if (x !== y) return x < y ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Reads a ledger once for all of its statements. */
export function readingOf(entries: readonly LedgerEntry[], boardHoldings: readonly Holding[]): Reading {
  const sorted = [...entries].sort(earlier)
  const title = new Float64Array(sorted.length)
  const day = new Float64Array(sorted.length)
  const numbers = new Map<string, number>()
  let last = ''
  let days = 0
  for (let i = 0; i < sorted.length; i++) {
    const activity = sorted[i]?.activity
    if (activity === undefined) continue
    const key = titleKey(activity)
    let number = numbers.get(key)
    if (number === undefined) {
      number = numbers.size
      numbers.set(key, number)
    }
    // The entries of one day stand together: counting the days tells them apart.
    if (activity.completedOn !== last) days++
    last = activity.completedOn
    title[i] = number
    day[i] = sorted.length * (days + 1) + number
  }
  return { entries: sorted, keys: { title, day }, boardHoldings }
}
