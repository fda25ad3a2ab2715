import { getTableName } from 'drizzle-orm'
import type { PgColumnBuilderBase, PgTableExtraConfigValue } from 'drizzle-orm/pg-core'
import { pgTable } from 'drizzle-orm/pg-core'
import type { SQLiteColumnBuilderBase, SQLiteTableExtraConfigValue } from 'drizzle-orm/sqlite-core'
import { sqliteTable } from 'drizzle-orm/sqlite-core'
import type { AnyTable, ColumnKit, Columns, Constraint, ConstraintKit, Self, TableOf } from '#db/dialect'
import { engineInUse } from './engine-in-use.ts'
import { pgColumns, pgConstraints } from './pg-columns.ts'
import type { Erasable } from './registry.ts'
import { register, twinsOf } from './registry.ts'
import { sqliteColumns, sqliteConstraints } from './sqlite-columns.ts'

/**
 * Declares a table once for both engines: `columns` (and `constraints`) are called twice, once with each kit. Returns
 * the twin this process uses. The only casts of the schema are here: one body serves two type systems.
 */
export function table<Name extends string, C extends Columns>(
  name: Name,
  columns: (c: ColumnKit) => C,
  constraints: (t: Self<Name, C>, k: ConstraintKit) => Constraint[] = () => [],
): TableOf<Name, C> {
  const forSqlite: Record<string, SQLiteColumnBuilderBase> = columns(sqliteColumns as never) as never
  const forPg: Record<string, PgColumnBuilderBase> = columns(pgColumns as never) as never
  const ofSqlite = (t: unknown): SQLiteTableExtraConfigValue[] =>
    constraints(t as never, sqliteConstraints as never) as never
  const ofPg = (t: unknown): PgTableExtraConfigValue[] =>
    constraints(t as never, pgConstraints as never) as never
  const twins = {
    name,
    sqlite: sqliteTable(name, forSqlite, ofSqlite),
    pg: pgTable(name, forPg, ofPg),
    appendOnly: false,
    erasable: null,
  }
  register(twins)
  return twins[engineInUse] as never
}

/**
 * Marks a table whose rows are never changed or deleted; triggers in both migrations hold it. Returns the table.
 * @param erasable what a person's erasure may do in it all the same, by the names of its columns in the database
 */
export function appendOnly<T extends AnyTable>(declared: T, erasable: Erasable | null = null): T {
  const twins = twinsOf(getTableName(declared))
  twins.appendOnly = true
  twins.erasable = erasable
  return declared
}
