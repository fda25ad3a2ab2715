import type { AnyColumn, SQL } from 'drizzle-orm'
import { getTableColumns, sql } from 'drizzle-orm'
import type { AnyTable } from '#db/dialect'
import { DatabaseError } from '../engine/errors.ts'
import { engineInUse } from './engine-in-use.ts'

/**
 * Rows for `insert(table).select(asSelect(table, rows))`, as one bound value: the statement is the same for any number of
 * rows. `values(rows)` binds each value by itself, and building that statement costs more than running it does. Not for
 * bytes, nor for numbers with fractions, which do not come through JSON to the last digit on both engines.
 */
export function asSelect<T extends AnyTable>(table: T, rows: readonly T['$inferInsert'][]): SQL {
  const columns = Object.entries<AnyColumn>(getTableColumns(table)).map(
    ([key, column]): Carried => ({
      ...{ key, column, name: column.name, type: column.getSQLType() },
      isRefused: /blob|bytea|real|double/.test(column.getSQLType()),
    }),
  )
  const json = clean(JSON.stringify(rows.map((row) => plain(columns, row))))
  // `where true` tells SQLite that an `on conflict` behind it belongs to the insert.
  if (engineInUse === 'sqlite') {
    const picks = columns.map(({ name }) => `value ->> '${name}'`)
    return sql`select ${sql.raw(picks.join(', '))} from json_each(${json}) where true`
  }
  const types = columns.map(({ name, type }) => `"${name}" ${type}`)
  return sql`select * from json_to_recordset(${json}::json) as given(${sql.raw(types.join(', '))}) where true`
}

type Row = Readonly<Record<string, unknown>>

interface Carried {
  readonly key: string
  readonly column: AnyColumn
  readonly name: string
  readonly type: string
  readonly isRefused: boolean
}

/** A row by the names of its columns, with values that are the column's own once they were JSON. */
function plain(columns: readonly Carried[], row: Row): Row {
  const out: Record<string, unknown> = {}
  for (const { key, column, name, isRefused } of columns) {
    const value = row[key] ?? null
    if (value !== null && isRefused) throw new Error(`asSelect() does not carry ${name}: use values()`)
    out[name] = engineInUse === 'sqlite' && value !== null ? column.mapToDriverValue(value) : value
  }
  return out
}

/** What a bound text goes through by itself: NUL is refused, and half of a surrogate pair becomes the sign for it. */
function clean(json: string): string {
  if (!json.includes('\\u')) return json
  if (/(?<!\\)(?:\\\\)*\\u0000/.test(json))
    throw new DatabaseError('refused-value', 'Text may not hold the character NUL')
  return json.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\\ufffd')
}
