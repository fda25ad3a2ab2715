import type { Database } from '#db'
import { latestNumber } from './publications.store.server.ts'

/**
 * Keeps what `load` read of the catalogue in memory until the next publishing, by this process or another: each call
 * asks the database for the number of the last one, which is one prepared look at one row.
 */
export function kept<T>(load: (db: Database) => Promise<T>): (db: Database) => Promise<T> {
  const shelves = new WeakMap<Database, { readonly n: number; readonly value: Promise<T> }>()
  return async (db) => {
    const n = await latestNumber(db)
    const shelf = shelves.get(db)
    if (shelf?.n === n) return shelf.value
    const value = load(db)
    shelves.set(db, { n, value })
    value.catch(() => shelves.delete(db)) // a failed load is not kept
    return value
  }
}
