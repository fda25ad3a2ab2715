import type { AnyColumn } from 'drizzle-orm'
import type { UpdateDeleteAction } from 'drizzle-orm/sqlite-core'
import { check, index, integer, primaryKey, real, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { DayValue, IdOf, InstantValue } from './brands.ts'
import { twinColumn } from './registry.ts'

/** SQLite's half of the column kit; `pg-columns.ts` has the same names. See db/README.md for what each is for. */
export const sqliteColumns = {
  id: <Kind extends string = never>(name: string) => text(name).$type<IdOf<Kind>>(),
  text: (name: string) => text(name).$type<string>(),
  oneOf: <const T extends readonly string[]>(name: string, _values: T) => text(name).$type<T[number]>(),
  int: (name: string) => integer(name).$type<number>(),
  real: (name: string) => real(name).$type<number>(),
  bool: (name: string) => integer(name, { mode: 'boolean' }).$type<boolean>(),
  instant: (name: string) => integer(name).$type<InstantValue>(),
  day: (name: string) => text(name).$type<DayValue>(),
  json: (name: string) => text(name, { mode: 'json' }).$type<unknown>(),
  fk: <C extends AnyColumn>(
    name: string,
    to: (() => C) | `${string}.${string}`,
    onDelete?: UpdateDeleteAction,
  ) =>
    text(name)
      .$type<C['_']['data']>()
      .references(() => twinColumn('sqlite', to), onDelete ? { onDelete } : {}),
}

/** What a table may say about several columns at once. */
export const sqliteConstraints = { index, unique: uniqueIndex, primaryKey, check }
