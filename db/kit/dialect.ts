/**
 * The type switch: what stores and schema see in the editor are SQLite's types. `db/tsconfig.pg.json` maps `#db/dialect`
 * to `pg-dialect.ts` and compiles the very same files, so what only one engine can do fails in one of the two.
 */
import type { BuildColumns } from 'drizzle-orm'
import type {
  BaseSQLiteDatabase,
  SQLiteColumnBuilderBase,
  SQLiteTable,
  SQLiteTableExtraConfigValue,
  SQLiteTableWithColumns,
} from 'drizzle-orm/sqlite-core'
import type { sqliteColumns, sqliteConstraints } from './sqlite-columns.ts'

export type ColumnKit = typeof sqliteColumns
export type ConstraintKit = typeof sqliteConstraints
export type Columns = Record<string, SQLiteColumnBuilderBase>
export type Self<Name extends string, C extends Columns> = BuildColumns<Name, C, 'sqlite'>
export type Constraint = SQLiteTableExtraConfigValue
export type AnyTable = SQLiteTable
export type TableOf<Name extends string, C extends Columns> = SQLiteTableWithColumns<{
  name: Name
  schema: undefined
  columns: BuildColumns<Name, C, 'sqlite'>
  dialect: 'sqlite'
}>

/** Which of the two a type check is looking at. */
export type Dialect = 'sqlite'
type Handle = BaseSQLiteDatabase<'async', unknown>
/** A handle that can only look. */
export type Reads = Pick<Handle, 'select' | 'selectDistinct'>
/** A handle inside a write: looks and changes. A `Writes` is a `Reads`. */
export type Writes = Pick<Handle, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>
