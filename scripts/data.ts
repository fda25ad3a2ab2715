/**
 * `npm run data -- migrate | status | backup <file> | restore <file> | copy <postgres://…>`, on the database that
 * DATABASE_URL names (default sqlite:data/cleanclaim.db).
 */
import { backUp, restore } from '../db/backup.ts'
import { migrate } from '../db/engine/migrate.ts'
import { DEFAULT_URL, engineOf, fileOf } from '../db/kit/engine-in-use.ts'
import { statusOf } from '../db/status.ts'
import { endQuietly } from './quiet-end.ts'

endQuietly()

const USAGE = `Usage: npm run data -- <command>
  migrate            bring the schema up to date
  status             where the data is, how much, which migrations; SQLite: checks every page
  backup <file>      SQLite: a consistent copy, also while the server runs
  restore <file>     SQLite: put a backup in place (server stopped); the old file is kept beside it
  copy <postgres://> SQLite: move everything into an empty PostgreSQL database, checked by digest
`
const FOR_POSTGRES = `PostgreSQL has its own: pg_dump --format=custom --file=<file> "$DATABASE_URL", and
pg_restore --clean --if-exists --dbname="$DATABASE_URL" <file>.
`

const say = (line: string) => process.stdout.write(`${line}\n`)
const [command = '', argument = ''] = process.argv.slice(2)
const url = process.env.DATABASE_URL || DEFAULT_URL

class Misused extends Error {}

function sqliteFile(): string {
  if (engineOf(url) !== 'sqlite') throw new Misused(FOR_POSTGRES)
  if (!argument) throw new Misused(USAGE)
  return fileOf(url)
}

const commands: Record<string, () => Promise<void> | void> = {
  migrate: async () => {
    const applied = await migrate(url)
    say(applied.length === 0 ? 'up to date' : `applied ${applied.join(', ')}`)
  },
  status: async () => {
    for (const line of await statusOf(url)) say(line)
  },
  backup: () => {
    const { tables, rows } = backUp(sqliteFile(), argument)
    say(`${argument}: ${tables} tables, ${rows} rows, checked`)
  },
  restore: async () => {
    const stamp = new Date()
      .toISOString()
      .replace(/[^0-9]/g, '')
      .slice(0, 14)
    const kept = restore(argument, sqliteFile(), stamp)
    const applied = await migrate(url)
    say(`${fileOf(url)} restored from ${argument}${kept ? `; what was there is ${kept}` : ''}`)
    if (applied.length > 0) say(`applied ${applied.join(', ')}`)
  },
  copy: async () => {
    sqliteFile()
    const { copyToPostgres } = await import('../db/copy.ts') // brings all tables along
    const tables = await copyToPostgres(url, argument, say)
    say(`${tables.reduce((sum, t) => sum + t.rows, 0)} rows in ${tables.length} tables, equal on both sides`)
  },
}

try {
  const run = commands[command]
  if (!run) throw new Misused(USAGE)
  await run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
