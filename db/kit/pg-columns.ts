import type { AnyColumn } from 'drizzle-orm'
import type { UpdateDeleteAction } from 'drizzle-orm/pg-core'
import {
  bigint,
  boolean,
  check,
  customType,
  doublePrecision,
  index,
  jsonb,
  primaryKey,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { DayValue, IdOf, InstantValue } from './brands.ts'
import { twinColumn } from './registry.ts'

/** Compared byte by byte whatever the cluster's locale, as SQLite does. */
const text = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' })

/** Bytes as they are; the driver takes and gives buffers, plain ones come out. */
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
})

/** PostgreSQL's half of the column kit; whole numbers are `bigint`, so that both engines hold the same range. */
export const pgColumns = {
  id: <Kind extends string = never>(name: string) => text(name).$type<IdOf<Kind>>(),
  text: (name: string) => text(name).$type<string>(),
  oneOf: <const T extends readonly string[]>(name: string, _values: T) => text(name).$type<T[number]>(),
  int: (name: string) => bigint(name, { mode: 'number' }).$type<number>(),
  real: (name: string) => doublePrecision(name).$type<number>(),
  bool: (name: string) => boolean(name).$type<boolean>(),
  instant: (name: string) => bigint(name, { mode: 'number' }).$type<InstantValue>(),
  day: (name: string) => text(name).$type<DayValue>(),
  json: (name: string) => jsonb(name).$type<unknown>(),
  bytes: (name: string) => bytes(name).$type<Uint8Array>(),
  fk: <C extends AnyColumn>(
    name: string,
    to: (() => C) | `${string}.${string}`,
    onDelete?: UpdateDeleteAction,
  ) =>
    text(name)
      .$type<C['_']['data']>()
      .references(() => twinColumn('pg', to), onDelete ? { onDelete } : {}),
}

/** What a table may say about several columns at once. */
export const pgConstraints = { index, unique: uniqueIndex, primaryKey, check }
