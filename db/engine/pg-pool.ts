import pg from 'pg'
import type { Limits } from './database.ts'
import { toDatabaseError } from './errors.ts'
import type { Runner } from './runner.ts'
import { statementName } from './runner.ts'

/** 16 is bool, 20 int8, 114/3802 json(b), 1700 numeric: the kit's columns read their own text; the rest is the driver's. */
const AS_TEXT = new Set<number>([20, 114, 3802, 1700])
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    AS_TEXT.has(oid) ? (text: string) => text : pg.types.getTypeParser(oid, format),
}

/** A pool of connections; a `reader` pool's sessions refuse to write. */
export function openPool(url: string, role: 'writer' | 'reader', limits: Limits, max: number): pg.Pool {
  const settings = [
    `-c lock_timeout=${limits.busy}`,
    `-c idle_in_transaction_session_timeout=${limits.idle * 2}`,
    '-c client_encoding=UTF8',
    '-c timezone=UTC',
    ...(role === 'reader' ? ['-c default_transaction_read_only=on'] : []),
  ]
  const pool = new pg.Pool({
    connectionString: url,
    max,
    options: settings.join(' '),
    connectionTimeoutMillis: limits.busy,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    application_name: 'cleanclaim',
  })
  pool.on('error', () => {}) // an idle connection was lost: the pool makes another when it is needed
  return pool
}

/** Runs statements on a pool or on one client, with values as the kit's columns expect them. */
export const runOn =
  (target: pg.Pool | pg.ClientBase): Runner =>
  async (sql, params) => {
    const name = statementName(sql)
    try {
      const result = await target.query({
        text: sql,
        values: params,
        rowMode: 'array',
        types,
        ...(name ? { name } : {}),
      })
      return { rows: result.rows }
    } catch (error) {
      throw toDatabaseError(error)
    }
  }
