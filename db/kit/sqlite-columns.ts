import type { AnyColumn } from 'drizzle-orm'
import type { UpdateDeleteAction } from 'drizzle-orm/sqlite-core'
import {
  check,
  customType,
  index,
  integer,
  primaryKey,
  real,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { DatabaseError } from '../engine/errors.ts'
import type { DayValue, IdOf, InstantValue } from './brands.ts'
import { twinColumn } from './registry.ts'

/** JSON as text. NUL inside is refused here because PostgreSQL's jsonb refuses it. */
const json = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => {
    const text = JSON.stringify(value)
    if (/(?<!\\)(?:\\\\)*\\u0000/.test(text)) {
      throw new DatabaseError('refused-value', 'JSON may not hold the character NUL')
    }
    return text
  },
  fromDriver: (text) => JSON.parse(text),
})

/** Bytes as they are; whatever the driver wraps them in, plain ones come out. */
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'blob',
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
})

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
  json: (name: string) => json(name).$type<unknown>(),
  bytes: (name: string) => bytes(name).$type<Uint8Array>(),
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
