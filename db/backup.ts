import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { isDatabaseError, toDatabaseError } from './engine/errors.ts'
import { migrationFiles, migrationsFolder, pending } from './engine/migration-files.ts'

/** What a database file was found to hold. */
export interface Checked {
  readonly tables: number
  readonly rows: number
  readonly migrations: readonly string[]
  /** Migrations this version would still apply. */
  readonly behind: readonly string[]
}

/**
 * Writes a consistent copy of a database file, while others use it, and checks the copy. The target must not exist; a
 * copy that fails its check is removed.
 */
export function backUp(file: string, target: string): Checked {
  if (!existsSync(file)) throw new Error(`There is no database at ${file}`)
  if (existsSync(target)) throw new Error(`${target} exists already: choose another name`)
  mkdirSync(dirname(target), { recursive: true })
  const db = new BetterSqlite(file, { timeout: 15_000, fileMustExist: true })
  try {
    db.prepare('VACUUM INTO ?').run(target)
  } finally {
    db.close()
  }
  try {
    sync(target)
    return checkFile(target)
  } catch (error) {
    rmSync(target, { force: true })
    throw error
  }
}

/**
 * Puts a backup in a database's place. The backup is checked first; the database must not be in use, and what was there
 * is kept beside it under the name that is returned (undefined when nothing was there).
 */
export function restore(backup: string, file: string, stamp: string): string | undefined {
  if (!existsSync(backup)) throw new Error(`There is no backup at ${backup}`)
  checkFile(backup)
  mkdirSync(dirname(file), { recursive: true })
  const fresh = `${file}.restoring`
  copyFileSync(backup, fresh)
  sync(fresh)
  const kept = existsSync(file) ? `${file}.before-${stamp}` : undefined
  if (kept) {
    try {
      settle(file)
    } catch (error) {
      rmSync(fresh, { force: true })
      throw error
    }
    for (const part of ['', '-wal', '-shm']) {
      if (existsSync(file + part)) renameSync(file + part, kept + part)
    }
  }
  renameSync(fresh, file)
  sync(dirname(file))
  return kept
}

/** Checks a file from end to end: pages, foreign keys, and that its migrations are ours. Throws with what is wrong. */
export function checkFile(file: string): Checked {
  const db = new BetterSqlite(file, { fileMustExist: true, timeout: 15_000 })
  try {
    const [sound] = db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check').all()
    if (sound?.integrity_check !== 'ok') throw new Error(`${file} is damaged: ${sound?.integrity_check}`)
    const orphans = db.prepare('PRAGMA foreign_key_check').all()
    if (orphans.length > 0) throw new Error(`${file}: ${orphans.length} rows point at nothing`)
    const ours = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_words%'`
    const tables = db.prepare<[], { name: string }>(ours).all()
    if (!tables.some((t) => t.name === 'migrations'))
      throw new Error(`${file} is not a database of Cleanclaim`)
    const rows = tables
      .map((t) => db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${t.name}"`).get()?.n ?? 0)
      .reduce((a, b) => a + b, 0)
    const applied = db
      .prepare<[], { name: string; digest: string }>('SELECT name, digest FROM migrations ORDER BY name')
      .all()
    const behind = pending(migrationFiles(migrationsFolder('sqlite')), applied).map((m) => m.name)
    return { tables: tables.length, rows, migrations: applied.map((m) => m.name), behind }
  } catch (error) {
    throw error instanceof BetterSqlite.SqliteError ? new Error(`${file}: ${error.message}`) : error
  } finally {
    db.close()
  }
}

/**
 * Brings everything into the one file. SQLite refuses while anybody else has it open: that is the check. A damaged file
 * (the reason to restore) is left as it is.
 */
function settle(file: string): void {
  const db = new BetterSqlite(file, { timeout: 1_000 })
  try {
    db.pragma('journal_mode = DELETE')
  } catch (error) {
    if (isDatabaseError(toDatabaseError(error), 'busy')) {
      throw new Error(`${file} is in use: stop the server first`)
    }
  } finally {
    db.close()
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
