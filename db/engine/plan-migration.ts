import type { DrizzleSnapshotJSON, DrizzleSQLiteSnapshotJSON } from 'drizzle-kit/api'
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api'
import { getTableColumns } from 'drizzle-orm'
import type { Engine } from '../kit/engine-in-use.ts'
import type { Twins } from '../kit/registry.ts'
import { declaredTables } from '../kit/registry.ts'
import type { Guarded } from './append-only.ts'
import { appendOnlyGuards, retiredGuards } from './append-only.ts'

/** What would have to be done to bring a database from one snapshot of the schema to the declared tables. */
export interface MigrationPlan {
  readonly statements: readonly string[]
  /** The file to write. */
  readonly sql: string
  /** The snapshot after it, as JSON text: the next plan starts from it. */
  readonly snapshot: string
}

interface Snapshot<S> {
  readonly schema: S
  readonly appendOnly: readonly string[]
  /** The guards of the tables that let erasure through, as they stand; missing in snapshots older than erasure. */
  readonly guards?: Readonly<Record<string, readonly string[]>>
}

const EMPTY = '00000000-0000-0000-0000-000000000000'

/** Compares tables with a snapshot (none: an empty database), by drizzle-kit. Import the schema barrel first. */
export async function planMigration(
  engine: Engine,
  before?: string,
  tables: readonly Twins[] = declaredTables(),
): Promise<MigrationPlan> {
  const twins = Object.fromEntries(tables.map((t) => [t.name, t[engine]]))
  const { changes, schema } =
    engine === 'sqlite' ? await forSqlite(twins, before) : await forPg(twins, before)
  const guarded = tables.filter((t) => t.appendOnly)
  const appendOnly = guarded.map((t) => t.name)
  const { appendOnly: had = [], guards: stood = {} }: Partial<Snapshot<unknown>> = before ? read(before) : {}
  const guardsOf = new Map(guarded.map((t) => [t.name, appendOnlyGuards(engine, seenByGuards(t))]))
  const guards = Object.fromEntries(
    guarded.flatMap((t) => (t.erasable ? [[t.name, guardsOf.get(t.name) ?? []]] : [])),
  )
  const rebuilt = (name: string) => changes.some((c) => c.includes(`RENAME TO \`${name}\``))
  const gone = had.filter((name) => name in twins && !appendOnly.includes(name))
  const other = appendOnly.filter(
    (name) => had.includes(name) && !rebuilt(name) && String(stood[name]) !== String(guards[name]),
  )
  const wanted = appendOnly.filter((name) => !had.includes(name) || rebuilt(name) || other.includes(name))
  const statements = [
    ...changes,
    ...[...gone, ...other].flatMap((name) => retiredGuards(engine, name)),
    ...wanted.flatMap((name) => guardsOf.get(name) ?? []),
  ]
  const sql = statements.map((s) => `${s.replace(/;?\s*$/, '')};\n`).join('')
  return { statements, sql, snapshot: `${JSON.stringify({ schema, appendOnly, guards }, null, 2)}\n` }
}

const seenByGuards = (t: Twins): Guarded => ({
  name: t.name,
  columns: Object.values(getTableColumns(t.sqlite)).map((column) => column.name),
  erasable: t.erasable,
})

const read = <S>(text: string): Snapshot<S> => JSON.parse(text)

async function forSqlite(twins: Record<string, unknown>, before?: string) {
  const prev = before ? read<DrizzleSQLiteSnapshotJSON>(before).schema : await generateSQLiteDrizzleJson({})
  const schema = named(await generateSQLiteDrizzleJson(twins, prev.id))
  return { changes: (await generateSQLiteMigration(prev, schema)).map(strict), schema }
}

async function forPg(twins: Record<string, unknown>, before?: string) {
  const prev = before ? read<DrizzleSnapshotJSON>(before).schema : generateDrizzleJson({})
  const schema = named(generateDrizzleJson(twins, prev.id))
  return { changes: await generateMigration(prev, schema), schema }
}

/** A STRICT table refuses a value of another type, as PostgreSQL does. Drizzle cannot say it. */
const strict = (statement: string): string =>
  /^\s*CREATE TABLE/.test(statement) ? statement.replace(/\);?\s*$/, ') STRICT') : statement

/** Without random ids, so that the same schema always gives the same file. */
const named = <S extends { id: string; prevId: string }>(schema: S): S => ({
  ...schema,
  id: EMPTY,
  prevId: EMPTY,
})
