import type { PastActivity } from '../ledger/likeness.ts'
import { likenessOf, numbersOf } from '../ledger/likeness.ts'
import type { ImportRow } from './read-activities.ts'

/** A row that repeats something: an earlier line of its file, or (`line` is null) one of the ledger. */
export interface Duplicate {
  readonly line: number
  readonly of: { readonly line: number | null; readonly title: string }
  /** `same`: provider, title and day are. `same-number`: an approval number was used before. */
  readonly kind: 'same' | 'same-number'
}

/** Which rows repeat what is in the ledger or stands above them. Each is looked up, never compared one with another. */
export function findDuplicates(rows: readonly ImportRow[], past: readonly PastActivity[]): Duplicate[] {
  const seen = new Map<string, Duplicate['of']>()
  const learn = (activity: PastActivity['activity'], line: number | null) => {
    const of = { line, title: activity.title }
    for (const key of [likenessOf(activity), ...numbersOf(activity)]) if (!seen.has(key)) seen.set(key, of)
  }
  for (const { activity } of past) learn(activity, null)
  return rows.flatMap(({ line, activity }): Duplicate[] => {
    const same = seen.get(likenessOf(activity))
    const number = numbersOf(activity).find((one) => seen.has(one))
    const of = same ?? (number === undefined ? undefined : seen.get(number))
    learn(activity, line)
    return of ? [{ line, of, kind: same ? 'same' : 'same-number' }] : []
  })
}
