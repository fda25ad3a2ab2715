import type { AnyColumn } from 'drizzle-orm'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

/**
 * The one thing that the erasure of a person may do in an append-only table: put a marker into columns that hold words,
 * or delete rows. `of` says whom a row is about, as SQL that both engines know: ids of people, by way of `OLD`.
 */
export type Erasable =
  | { readonly words: readonly string[]; readonly of: string }
  | { readonly rows: true; readonly of: string }

/** One table, declared once, as both engines see it. */
export interface Twins {
  readonly name: string
  readonly sqlite: SQLiteTable
  readonly pg: PgTable
  appendOnly: boolean
  erasable: Erasable | null
}

const tables = new Map<string, Twins>()

/** Keeps a table's twins. The later one stays: the development server loads a changed file again. */
export const register = (twins: Twins): void => void tables.set(twins.name, twins)

/** Every declared table, in the order of declaration. Import the schema barrel first. */
export const declaredTables = (): readonly Twins[] => [...tables.values()]

/** The twins of one table, by its SQL name. */
export function twinsOf(name: string): Twins {
  const found = tables.get(name)
  if (!found) throw new Error(`Table "${name}" is not declared`)
  return found
}

/** The same column on the wanted engine, whichever twin's column (or `table.column`) is given. */
export function twinColumn(engine: 'sqlite', to: (() => AnyColumn) | string): SQLiteColumn
export function twinColumn(engine: 'pg', to: (() => AnyColumn) | string): PgColumn
export function twinColumn(engine: 'sqlite' | 'pg', to: (() => AnyColumn) | string): AnyColumn {
  const [table = '', column = ''] = typeof to === 'string' ? to.split('.') : nameOf(to())
  const columns: Record<string, AnyColumn> = getTableColumns(twinsOf(table)[engine])
  const found = Object.values(columns).find((c) => c.name === column)
  if (!found) throw new Error(`Table "${table}" has no column "${column}"`)
  return found
}

const nameOf = (column: AnyColumn): [string, string] => [getTableName(column.table), column.name]
