/** PostgreSQL's half of the type switch; see `dialect.ts`. Nobody imports this file: `db/tsconfig.pg.json` maps to it. */
import type { BuildColumns, BuildExtraConfigColumns } from 'drizzle-orm'
import type {
  PgColumnBuilderBase,
  PgDatabase,
  PgQueryResultHKT,
  PgTable,
  PgTableExtraConfigValue,
  PgTableWithColumns,
} from 'drizzle-orm/pg-core'
import type { pgColumns, pgConstraints } from './pg-columns.ts'

export type ColumnKit = typeof pgColumns
export type ConstraintKit = typeof pgConstraints
export type Columns = Record<string, PgColumnBuilderBase>
export type Self<Name extends string, C extends Columns> = BuildExtraConfigColumns<Name, C, 'pg'>
export type Constraint = PgTableExtraConfigValue
export type AnyTable = PgTable
export type TableOf<Name extends string, C extends Columns> = PgTableWithColumns<{
  name: Name
  schema: undefined
  columns: BuildColumns<Name, C, 'pg'>
  dialect: 'pg'
}>

/** Which of the two a type check is looking at. */
export type Dialect = 'pg'
type Handle = PgDatabase<PgQueryResultHKT>
export type Reads = Pick<Handle, 'select' | 'selectDistinct'>
export type Writes = Pick<Handle, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>
