import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { DatabaseError, isDatabaseError, toDatabaseError } from './errors.ts'
import type { Method } from './runner.ts'

const STATEMENTS_KEPT = 300

/** One connection to the file. Every call is synchronous and never waits for another process. */
export interface SqliteConnection {
  run(sql: string, params: unknown[], method: Method): { rows: unknown[] }
  exec(sql: string): void
  /** Whether the statement changes nothing, by SQLite's own word. */
  onlyReads(sql: string): boolean
  readonly inTransaction: boolean
  close(): void
}

/** Opens the file (made when missing, with its folder). A `reader` cannot write: SQLite itself refuses. */
export async function openSqlite(
  file: string,
  role: 'writer' | 'reader',
  busyMs: number,
): Promise<SqliteConnection> {
  if (role === 'writer') mkdirSync(dirname(file), { recursive: true })
  const db = await untilFree(busyMs, () => {
    const opened = new BetterSqlite(file, { timeout: 0, fileMustExist: role === 'reader' })
    try {
      opened.pragma('journal_mode = WAL')
      opened.pragma('synchronous = FULL')
      opened.pragma('foreign_keys = ON')
      opened.pragma('recursive_triggers = ON')
      opened.pragma('trusted_schema = OFF')
      opened.pragma('cache_size = -32000')
      if (role === 'reader') opened.pragma('query_only = ON')
      return opened
    } catch (error) {
      opened.close()
      throw error
    }
  })
  const statements = new Map<string, BetterSqlite.Statement<unknown[]>>()
  const prepare = (sql: string) => {
    const kept = statements.get(sql)
    if (kept) return kept
    const made = db.prepare<unknown[]>(sql)
    if (made.reader) made.raw(true)
    statements.set(sql, made)
    const oldest = statements.keys().next().value
    if (statements.size > STATEMENTS_KEPT && oldest !== undefined) statements.delete(oldest)
    return made
  }
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw db.open || isDatabaseError(error)
        ? toDatabaseError(error)
        : new DatabaseError('closed', 'The database is closed')
    }
  }
  return {
    run: (sql, params, method) =>
      guarded(() => {
        if (params.some((value) => typeof value === 'string' && value.includes('\u0000'))) {
          throw new DatabaseError('refused-value', 'Text may not hold the character NUL') // PostgreSQL refuses it too
        }
        const statement = prepare(sql)
        if (!statement.reader) {
          statement.run(...params)
          return { rows: [] }
        }
        if (method !== 'get') return { rows: statement.all(...params) }
        const row = statement.get(...params)
        return { rows: row as unknown[] }
      }),
    exec: (sql) => guarded(() => db.exec(sql)),
    onlyReads: (sql) => guarded(() => prepare(sql).readonly),
    get inTransaction() {
      return db.inTransaction
    },
    close: () => {
      statements.clear()
      if (db.open) db.close()
    },
  }
}

/** Tries again, without blocking the event loop, while another process holds the file; at most `busyMs`. */
export async function untilFree<T>(busyMs: number, work: () => T): Promise<T> {
  const start = performance.now()
  for (let pause = 1; ; pause = Math.min(pause * 1.6, 12)) {
    try {
      return work()
    } catch (error) {
      const ours = toDatabaseError(error)
      if (!isDatabaseError(ours, 'busy')) throw ours
      if (performance.now() - start > busyMs) {
        throw new DatabaseError('busy', `Another process kept the database for more than ${busyMs} ms`)
      }
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
    }
  }
}
