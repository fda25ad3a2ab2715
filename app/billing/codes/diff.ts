import type { Index } from './packed/open.ts'

/** A row that two releases have otherwise. */
export interface Changed {
  readonly key: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What separates two releases of a table: how many rows, and the first of each kind. */
export interface Difference {
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly addedKeys: readonly string[]
  readonly removedKeys: readonly string[]
  readonly changedRows: readonly Changed[]
}

const keyOf = (index: Index, row: number): string => index.cells(row)[0] ?? ''

/** Goes through both in the order of their keys. A key with several rows is compared row by row. */
export function differenceOf(a: Index, b: Index, most: number): Difference {
  const [addedKeys, removedKeys, changedRows] = [[] as string[], [] as string[], [] as Changed[]]
  let [added, removed, changed] = [0, 0, 0]
  let [i, j] = [0, 0]
  while (i < a.rows || j < b.rows) {
    const before = i < a.rows ? a.key(i) : Number.POSITIVE_INFINITY
    const after = j < b.rows ? b.key(j) : Number.POSITIVE_INFINITY
    if (before < after) {
      removed += 1
      if (removedKeys.length < most) removedKeys.push(keyOf(a, i))
      i += 1
    } else if (after < before) {
      added += 1
      if (addedKeys.length < most) addedKeys.push(keyOf(b, j))
      j += 1
    } else {
      const [old, now] = [a.cells(i), b.cells(j)]
      if (old.some((cell, n) => cell !== now[n])) {
        changed += 1
        if (changedRows.length < most)
          changedRows.push({ key: old[0] ?? '', before: old.slice(1), after: now.slice(1) })
      }
      i += 1
      j += 1
    }
  }
  return { added, removed, changed, addedKeys, removedKeys, changedRows }
}
