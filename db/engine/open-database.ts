import { engineInUse, engineOf, fileOf } from '../kit/engine-in-use.ts'
import type { Database, Limits } from './database.ts'
import { DEFAULT_LIMITS } from './database.ts'
import { openPgDatabase } from './pg-database.ts'
import { openSqliteDatabase } from './sqlite-database.ts'

/** What may be set when opening. */
export interface OpenOptions {
  readonly limits?: Partial<Limits>
  /** A PostgreSQL replica that answers `stale`. */
  readonly replicaUrl?: string | null | undefined
}

/**
 * Opens `sqlite:<file>` or `postgres://…`; bring the schema up to date first, with `migrate(url)`. The engine must be the
 * one `DATABASE_URL` named when the process started, because the tables were made for it.
 */
export async function openDatabase(url: string, options: OpenOptions = {}): Promise<Database> {
  const engine = engineOf(url)
  if (engine !== engineInUse) {
    throw new Error(`This process was started for ${engineInUse} (DATABASE_URL), so it cannot open ${engine}`)
  }
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  return engine === 'sqlite'
    ? openSqliteDatabase(fileOf(url), limits)
    : openPgDatabase(url, limits, options.replicaUrl)
}
