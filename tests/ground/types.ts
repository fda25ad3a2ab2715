import type { Dialect, Reads, Writes } from '#db/dialect'
import type { table } from '../../db/kit/table.ts'
import type { things } from './contract.ts'

// Read by the two type checks only. Each line is an error when the ground stops refusing what it should refuse.

type Has<T, Key extends PropertyKey> = Key extends keyof T ? true : false
type On<Engine extends string> = Dialect extends Engine ? true : false
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

const query = (db: Reads, from: typeof things) => db.select().from(from)
type Query = ReturnType<typeof query>

/** A handle that reads cannot write, one that writes can read, and neither reaches the driver. */
export const handles: [Has<Reads, 'insert' | 'update' | 'delete'>, Has<Writes, keyof Reads>] = [false, true]
export const noWayAround: Has<Writes, 'execute' | 'run' | 'all' | 'transaction' | 'session' | 'query'> = false

/** What only one engine can do exists in its own type check only, so it fails in the other. */
export const sqliteOnly: [Has<Query, 'all'>, Has<Query, 'get'>] = [true as On<'sqlite'>, true as On<'sqlite'>]
export const pgOnly: Has<Query, 'for'> = true as On<'pg'>

/** Rows have the same types on both. */
interface Row {
  id: string
  name: string
  kind: 'plain' | 'odd' | null
  amount: number
  weight: number | null
  open: boolean | null
  at: (number & { readonly __brand: 'Instant' }) | null
  day: (string & { readonly __brand: 'CalendarDay' }) | null
  detail: unknown
  bytes: Uint8Array | null
}
export const rows: Same<(typeof things)['$inferSelect'], Row> = true
export const declares: Has<ReturnType<typeof table>, '$inferInsert'> = true
