import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import pg from 'pg'
import { engineOf, fileOf } from '../kit/engine-in-use.ts'
import { DEFAULT_LIMITS } from './database.ts'
import { isDatabaseError, toDatabaseError } from './errors.ts'
import { migrationFiles, migrationsFolder, pending } from './migration-files.ts'
import { outOfReach } from './out-of-reach.ts'
import { untilFree } from './sqlite-connection.ts'

const JOURNAL =
  'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY NOT NULL, digest text NOT NULL, applied_at bigint NOT NULL)'
const APPLIED = 'SELECT name, digest FROM migrations ORDER BY name'

/**
 * Brings the schema of a database up to date: each new file in a transaction of its own, several processes one after
 * the other. Returns the names applied now. `folder` is for tests.
 */
export async function migrate(url: string, folder = migrationsFolder(engineOf(url))): Promise<string[]> {
  return engineOf(url) === 'sqlite' ? migrateSqlite(fileOf(url), folder) : migratePg(url, folder)
}

interface Row {
  name: string
  digest: string
}

/**
 * Foreign keys are off while tables are rebuilt (the rebuild drops the old table: with keys on, every child row went
 * with it), and everything is checked before it is committed.
 */
async function migrateSqlite(file: string, folder: string): Promise<string[]> {
  const files = migrationFiles(folder)
  const db = openFile(file)
  const wait = <T>(work: () => T) => untilFree(4 * DEFAULT_LIMITS.busy, work)
  const done: string[] = []
  try {
    await wait(() => db.pragma('journal_mode = WAL')).catch((error: unknown) => {
      throw isDatabaseError(error, 'busy') ? error : outOfReach(`sqlite:${file}`, error)
    })
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = OFF')
    for (;;) {
      await wait(() => db.exec('BEGIN IMMEDIATE'))
      try {
        db.exec(JOURNAL)
        const [next] = pending(files, db.prepare<[], Row>(APPLIED).all())
        if (next) {
          db.exec(next.sql)
          const orphans = db.pragma('foreign_key_check')
          if (Array.isArray(orphans) && orphans.length > 0) {
            throw new Error(`${orphans.length} rows would point at nothing; nothing was changed`)
          }
          db.prepare('INSERT INTO migrations VALUES (?, ?, ?)').run(next.name, next.digest, Date.now())
        }
        db.exec('COMMIT')
        if (!next) return done
        done.push(next.name)
      } catch (error) {
        if (db.inTransaction) db.exec('ROLLBACK')
        throw new Error(`Migration of ${file} failed: ${toDatabaseError(error).message}`)
      }
    }
  } finally {
    db.close()
  }
}

/** Opens the file, and makes it when it is not there. */
function openFile(file: string): BetterSqlite.Database {
  try {
    mkdirSync(dirname(file), { recursive: true })
    return new BetterSqlite(file, { timeout: 0 })
  } catch (error) {
    throw outOfReach(`sqlite:${file}`, error)
  }
}

async function migratePg(url: string, folder: string): Promise<string[]> {
  const files = migrationFiles(folder)
  const client = new pg.Client({ connectionString: url, application_name: 'cleanclaim migrate' })
  client.on('error', () => {})
  await client.connect().catch((error: unknown) => {
    throw outOfReach(url, error)
  })
  const done: string[] = []
  try {
    const encoding = await client.query<{ server_encoding: string }>('SHOW server_encoding')
    if (encoding.rows[0]?.server_encoding !== 'UTF8')
      throw new Error('The database must be made with encoding UTF8')
    for (;;) {
      await client.query('BEGIN')
      try {
        await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('cleanclaim migrations', 0))`)
        await client.query(JOURNAL)
        const [next] = pending(files, (await client.query<Row>(APPLIED)).rows)
        if (next) {
          await client.query(next.sql)
          await client.query('INSERT INTO migrations VALUES ($1, $2, $3)', [
            next.name,
            next.digest,
            Date.now(),
          ])
        }
        await client.query('COMMIT')
        if (!next) return done
        done.push(next.name)
      } catch (error) {
        await client.query('ROLLBACK')
        throw new Error(`Migration failed: ${toDatabaseError(error).message}`)
      }
    }
  } finally {
    await client.end()
  }
}
