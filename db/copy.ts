import { getTableColumns, sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { migrate } from './engine/migrate.ts'
import { pgDrizzle } from './engine/pg-handle.ts'
import { runOn } from './engine/pg-pool.ts'
import { openSqlite } from './engine/sqlite-connection.ts'
import { sqliteDrizzle } from './engine/sqlite-handle.ts'
import { fileOf } from './kit/engine-in-use.ts'
import type { Twins } from './kit/registry.ts'
import { declaredTables } from './kit/registry.ts'
import { RowDigest } from './row-digest.ts'
import { indexWords } from './search/index-words.ts'
import './schema.server.ts'

/** One table as it arrived. */
export interface CopiedTable {
  readonly name: string
  readonly rows: number
  /** SHA-256 over all rows, equal on both sides. */
  readonly digest: string
}

const CHUNK = 500
type Row = Record<string, unknown>

/**
 * Moves an SQLite file into an empty PostgreSQL database: one snapshot in, one transaction out. Every table is read back
 * and compared by digest before it is committed; when anything differs, or the target has rows, nothing is kept.
 */
export async function copyToPostgres(
  from: string,
  to: string,
  tell: (line: string) => void = () => {},
): Promise<CopiedTable[]> {
  await migrate(from)
  await migrate(to)
  const source = await openSqlite(fileOf(from), 'reader', 15_000)
  const client = new pg.Client({ connectionString: to, application_name: 'cleanclaim copy' })
  client.on('error', () => {})
  await client.connect()
  const run = runOn(client)
  try {
    source.exec('BEGIN')
    await run('BEGIN ISOLATION LEVEL REPEATABLE READ', [], 'execute')
    const here = sqliteDrizzle(async (text, params, method) => source.run(text, params, method))
    const there = pgDrizzle(run)
    const copied: CopiedTable[] = []
    for (const twins of parentsFirst(declaredTables())) {
      await refuseRows(there, twins)
      const sent = new RowDigest()
      for await (const rows of sqliteRows(here, twins)) {
        await there.insert(twins.pg).values(rows)
        for (const row of rows) sent.add(row)
        if (twins.name === 'search_entries') for (const row of rows) await indexWords('pg', run, indexed(row))
      }
      const arrived = await digestPg(client, there, twins)
      if (sent.rows !== arrived.rows || sent.hex() !== arrived.hex()) {
        throw new Error(`Table "${twins.name}" arrived changed: nothing was kept`)
      }
      copied.push({ name: twins.name, rows: sent.rows, digest: sent.hex() })
      tell(`${twins.name}: ${sent.rows} rows, ${sent.hex().slice(0, 12)}`)
    }
    await run('COMMIT', [], 'execute')
    await run('ANALYZE', [], 'execute')
    return copied
  } finally {
    await client.end() // without a commit this takes everything back
    source.close()
  }
}

const indexed = (row: Row) => ({ n: Number(row.n), title: String(row.title), body: String(row.body) })

async function refuseRows(there: ReturnType<typeof pgDrizzle>, twins: Twins): Promise<void> {
  const found = await there.select({ one: sql`1` }).from(twins.pg).limit(1)
  if (found.length > 0)
    throw new Error(`Table "${twins.name}" of the target has rows already: copy into an empty database`)
}

async function* sqliteRows(here: ReturnType<typeof sqliteDrizzle>, twins: Twins): AsyncGenerator<Row[]> {
  const columns = getTableColumns(twins.sqlite)
  for (let after = -1; ; ) {
    const found = await here
      .select({ ...columns, rowNumber_: sql<number>`rowid` })
      .from(twins.sqlite)
      .where(sql`rowid > ${after}`)
      .orderBy(sql`rowid`)
      .limit(CHUNK)
    const last = found.at(-1)
    if (!last) return
    after = Number(last.rowNumber_)
    yield found.map(({ rowNumber_, ...row }) => row)
  }
}

/** Reads a table back through a cursor, with the driver's values turned into ours as any store would. */
async function digestPg(
  client: pg.Client,
  there: ReturnType<typeof pgDrizzle>,
  twins: Twins,
): Promise<RowDigest> {
  const columns = Object.entries(getTableColumns(twins.pg))
  const query = there.select().from(twins.pg).toSQL()
  const run = runOn(client)
  await run(`DECLARE copied NO SCROLL CURSOR FOR ${query.sql}`, query.params, 'execute')
  const digest = new RowDigest()
  for (;;) {
    const { rows } = await run(`FETCH ${CHUNK} FROM copied`, [], 'all')
    if (rows.length === 0) break
    for (const values of rows) {
      const row = columns.map(([name, column], i) => {
        const value = (values as unknown[])[i]
        return [name, value === null ? null : column.mapFromDriverValue(value)] as const
      })
      digest.add(Object.fromEntries(row))
    }
  }
  await run('CLOSE copied', [], 'execute')
  return digest
}

/** An order in which every row's parents are there before it. */
function parentsFirst(tables: readonly Twins[]): readonly Twins[] {
  const done: Twins[] = []
  const visit = (table: Twins, path: readonly string[]) => {
    if (done.includes(table)) return
    if (path.includes(table.name))
      throw new Error(`Tables point at each other in a circle: ${path.join(', ')}`)
    const parents = getTableConfig(table.pg).foreignKeys.map(
      (key) => getTableConfig(key.reference().foreignTable).name,
    )
    for (const parent of tables) {
      if (parent !== table && parents.includes(parent.name)) visit(parent, [...path, table.name])
    }
    done.push(table)
  }
  for (const table of tables) visit(table, [])
  return done
}
