import type { Database, Limits } from './database.ts'
import { lockKeys } from './database.ts'
import { oneStatement } from './one-statement.ts'
import type { Runner } from './runner.ts'
import { openSqlite, untilFree } from './sqlite-connection.ts'
import { sqliteHandle } from './sqlite-handle.ts'
import { sqliteWriter } from './sqlite-writer.ts'
import { refuseNesting } from './transaction-guard.ts'

/** Opens the file with one writer behind a queue and one reader that sees what is committed. */
export async function openSqliteDatabase(file: string, limits: Limits): Promise<Database> {
  const connection = await openSqlite(file, 'writer', limits.busy)
  const reader = await openSqlite(file, 'reader', limits.busy)
  const writer = sqliteWriter(connection, limits)
  // Between transactions the writer looks, too: it knows its own pages, while the reader must fetch them again after
  // every commit. During one, only the reader sees what is committed.
  const looker = (sql: string) =>
    connection.inTransaction || !connection.onlyReads(sql) ? reader : connection
  const look: Runner = (sql, params, method) =>
    untilFree(limits.busy, () => looker(sql).run(sql, params, method))
  const read = sqliteHandle(look)
  return {
    engine: 'sqlite',
    read,
    stale: read,
    one: (fn) => oneStatement(writer.statement, sqliteHandle, fn),
    async tx(lock, fn) {
      lockKeys(lock) // one writer at a time is every lock at once; the name is still checked
      refuseNesting('tx()')
      return writer.transaction((run) => fn(sqliteHandle(run)))
    },
    async ping() {
      await look('SELECT 1', [], 'all')
    },
    async close() {
      await writer.close()
      reader.close()
    },
  }
}
