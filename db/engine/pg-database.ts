import type pg from 'pg'
import type { Database, Limits } from './database.ts'
import { lockKeys } from './database.ts'
import { isDatabaseError, toDatabaseError } from './errors.ts'
import { oneStatement } from './one-statement.ts'
import { pgHandle } from './pg-handle.ts'
import { openPool, runOn } from './pg-pool.ts'
import type { Runner } from './runner.ts'
import { refuseNesting, TransactionGuard } from './transaction-guard.ts'

const ATTEMPTS = 6
const POOL = 10

/** Opens pools on a PostgreSQL server; `replicaUrl` answers `stale`. */
export async function openPgDatabase(
  url: string,
  limits: Limits,
  replicaUrl?: string | null,
): Promise<Database> {
  const writers = openPool(url, 'writer', limits, POOL)
  const readers = openPool(url, 'reader', limits, POOL)
  const replicas = replicaUrl ? openPool(replicaUrl, 'reader', limits, POOL) : readers
  const pools = new Set([writers, readers, replicas])
  let closing: Promise<unknown> | undefined
  const read = pgHandle(runOn(readers))
  return {
    engine: 'pg',
    read,
    stale: replicas === readers ? read : pgHandle(runOn(replicas)),
    one: (fn) => oneStatement(retrying(runOn(writers)), pgHandle, fn),
    async tx(lock, fn) {
      const keys = lockKeys(lock)
      refuseNesting('tx()')
      return again(() => transaction(writers, keys, limits, (run) => fn(pgHandle(run))))
    },
    async ping() {
      await runOn(readers)('SELECT 1', [], 'execute')
    },
    async close() {
      closing ??= Promise.all([...pools].map((pool) => pool.end()))
      await closing
    },
  }
}

const retrying =
  (run: Runner): Runner =>
  (sql, params, method) =>
    again(() => run(sql, params, method))

/** PostgreSQL may refuse one of two that met (40001, 40P01): that one starts again, after a short random pause. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= ATTEMPTS || !isDatabaseError(error, 'serialization')) throw error
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (1 + Math.random())))
    }
  }
}

/** Our own BEGIN … COMMIT: Drizzle's keeps the client when BEGIN itself fails. */
async function transaction<T>(
  pool: pg.Pool,
  keys: readonly string[],
  limits: Limits,
  body: (run: Runner) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw toDatabaseError(error)
  })
  let broken = false
  const lost = () => {
    broken = true
  }
  client.on('error', lost)
  const run = runOn(client)
  try {
    await run('BEGIN ISOLATION LEVEL READ COMMITTED', [], 'execute')
    for (const key of keys)
      await run('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key], 'execute')
    const guard = new TransactionGuard(limits.idle)
    const value = await guard.live(() => body(guard.runner(run)))
    await run('COMMIT', [], 'execute')
    return value
  } catch (error) {
    // With a statement still on its way the session is not worth saving: closing it rolls back.
    if (isDatabaseError(error, 'timeout')) broken = true
    else await run('ROLLBACK', [], 'execute').catch(lost)
    throw error
  } finally {
    client.off('error', lost)
    client.release(broken)
  }
}
