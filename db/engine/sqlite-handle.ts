import { NoopCache } from 'drizzle-orm/cache/core'
import { NoopLogger } from 'drizzle-orm/logger'
import { BaseSQLiteDatabase, SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import { RemotePreparedQuery, SQLiteRemoteSession } from 'drizzle-orm/sqlite-proxy'
import type { Writes } from '#db/dialect'
import type { Runner } from './runner.ts'
import { bindRunner } from './runner.ts'

const dialect = new SQLiteAsyncDialect()
const logger = new NoopLogger()
const cache = new NoopCache()

/** Drizzle's own wraps every error in one whose message holds the bound values (addresses, hashes); ours passes it on. */
class Query extends RemotePreparedQuery {
  queryWithCache<T>(_sql: string, _params: unknown[], query: () => Promise<T>): Promise<T> {
    return query()
  }
}

class Session extends SQLiteRemoteSession<Record<string, never>, Record<string, never>> {
  readonly runner: Runner
  constructor(run: Runner) {
    super(run, dialect, undefined)
    this.runner = run
  }
  override prepareQuery(
    ...[query, fields, method, arrays, mapper]: Parameters<SQLiteRemoteSession<never, never>['prepareQuery']>
  ) {
    return new Query(this.runner, query, logger, cache, undefined, undefined, fields, method, arrays, mapper)
  }
}

/** Drizzle's own SQLite database over any runner; inside the ground only. */
export const sqliteDrizzle = (run: Runner) =>
  new BaseSQLiteDatabase('async', dialect, new Session(run), undefined)

/** The handle a store gets: SQLite's dialect over any runner. */
export const sqliteHandle = (run: Runner): Writes => bindRunner(sqliteDrizzle(run), run) as never
