import { NoopCache } from 'drizzle-orm/cache/core'
import { NoopLogger } from 'drizzle-orm/logger'
import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core'
import { PgRemoteSession, PreparedQuery } from 'drizzle-orm/pg-proxy'
import type { Writes } from '#db/dialect'
import type { Runner } from './runner.ts'
import { bindRunner } from './runner.ts'

const dialect = new PgDialect()
const logger = new NoopLogger()
const cache = new NoopCache()

interface Kind {
  execute: unknown
  all: unknown
  values: unknown
}

/** Passes errors on as they are; see `sqlite-handle.ts`. */
class Query<T extends Kind> extends PreparedQuery<T> {
  queryWithCache<R>(_sql: string, _params: unknown[], query: () => Promise<R>): Promise<R> {
    return query()
  }
}

class Session extends PgRemoteSession<Record<string, never>, Record<string, never>> {
  readonly runner: Runner
  constructor(run: Runner) {
    super(run, dialect, undefined)
    this.runner = run
  }
  override prepareQuery<T extends Kind>(
    ...[query, fields, , arrays, mapper]: Parameters<PgRemoteSession<never, never>['prepareQuery']>
  ) {
    return new Query<T>(
      this.runner,
      query.sql,
      query.params,
      query.typings,
      logger,
      cache,
      undefined,
      undefined,
      fields,
      arrays,
      mapper,
    )
  }
}

/** Drizzle's own PostgreSQL database over any runner; inside the ground only. */
export const pgDrizzle = (run: Runner) => new PgDatabase(dialect, new Session(run), undefined)

/** The handle a store gets: PostgreSQL's dialect over any runner. */
export const pgHandle = (run: Runner): Writes => bindRunner(pgDrizzle(run), run) as never
