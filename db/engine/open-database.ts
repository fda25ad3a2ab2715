import { engineInUse, engineOf, fileOf } from '../kit/engine-in-use.ts'
import type { Database, Limits } from './database.ts'
import { DEFAULT_LIMITS } from './database.ts'
import { isDatabaseError } from './errors.ts'
import { outOfReach } from './out-of-reach.ts'
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
 *
 * @throws DatabaseError with a sentence for people when it cannot be reached
 */
export async function openDatabase(url: string, options: OpenOptions = {}): Promise<Database> {
  const engine = engineOf(url)
  if (engine !== engineInUse) {
    throw new Error(`This process was started for ${engineInUse} (DATABASE_URL), so it cannot open ${engine}`)
  }
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  try {
    if (engine === 'sqlite') return await openSqliteDatabase(fileOf(url), limits)
    return await answering(await openPgDatabase(url, limits, options.replicaUrl))
  } catch (error) {
    throw isDatabaseError(error, 'busy') ? error : outOfReach(url, error)
  }
}

/** The database if its server answers: pools connect only when they are needed, and it is better to know at the start. */
async function answering(db: Database): Promise<Database> {
  try {
    await db.ping()
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}
