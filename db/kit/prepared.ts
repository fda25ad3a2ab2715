import { createHash } from 'node:crypto'
import type { Reads } from '#db/dialect'
import { pgHandle } from '../engine/pg-handle.ts'
import type { Runner } from '../engine/runner.ts'
import { nameStatement, runnerOf } from '../engine/runner.ts'
import { sqliteHandle } from '../engine/sqlite-handle.ts'
import { engineInUse } from './engine-in-use.ts'

interface Compiled {
  execute(values?: Record<string, unknown>): unknown
}
interface Preparable<R> extends PromiseLike<R> {
  prepare(name: string): Compiled
}

let current: Runner | undefined
const relay: Runner = (sql, params, method) => {
  const run = current
  if (!run) throw new Error('A prepared query ran outside its call')
  return run(sql, params, method)
}

/**
 * A query whose SQL is built once, for hot paths (building costs several times what running does). Values that change
 * are `sql.placeholder('name')` in the query and given by name at each call:
 * `const byToken = prepared((db: Reads) => db.select()….where(eq(sessions.token, sql.placeholder('token'))))`, then
 * `await byToken(db.read, { token })`. A query that writes takes `(db: Writes)` and is called with a `Writes`.
 */
export function prepared<H extends Reads, R>(
  build: (db: H) => Preparable<R>,
): (db: H, values?: Record<string, unknown>) => Promise<R> {
  let compiled: Compiled | undefined
  const compile = () => {
    const handle = engineInUse === 'sqlite' ? sqliteHandle(relay) : pgHandle(relay)
    const query = build(handle as never)
    if (engineInUse === 'pg' && 'toSQL' in query && typeof query.toSQL === 'function') {
      const { sql } = query.toSQL()
      nameStatement(sql, `q${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`)
    }
    return query.prepare('')
  }
  return async (db, values = {}) => {
    compiled ??= compile()
    current = runnerOf(db)
    try {
      return compiled.execute(values) as R // calls the runner before it returns its promise
    } finally {
      current = undefined
    }
  }
}
