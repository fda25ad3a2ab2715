import { existsSync, statSync } from 'node:fs'
import pg from 'pg'
import { checkFile } from './backup.ts'
import { migrationFiles, migrationsFolder, pending } from './engine/migration-files.ts'
import { engineOf, fileOf } from './kit/engine-in-use.ts'

/** Lines for people about the database at an address: where, how large, which migrations, what is in it. */
export const statusOf = (url: string): Promise<string[]> | string[] =>
  engineOf(url) === 'sqlite' ? sqliteStatus(fileOf(url)) : pgStatus(url)

function sqliteStatus(file: string): string[] {
  if (!existsSync(file)) return [`SQLite, ${file}: not made yet`]
  const { tables, rows, migrations, behind } = checkFile(file)
  return [
    `SQLite, ${file}, ${size(statSync(file).size)}: sound`,
    `${tables} tables, ${rows} rows`,
    ...about(migrations, behind),
  ]
}

async function pgStatus(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'cleanclaim status' })
  await client.connect()
  try {
    const facts = await client.query<{ version: string; bytes: string; name: string }>(
      `SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes, current_database() AS name`,
    )
    const journal = await client.query<{ there: boolean }>(
      `SELECT to_regclass('migrations') IS NOT NULL AS there`,
    )
    const applied = journal.rows[0]?.there
      ? (
          await client.query<{ name: string; digest: string }>(
            'SELECT name, digest FROM migrations ORDER BY name',
          )
        ).rows
      : []
    const behind = pending(migrationFiles(migrationsFolder('pg')), applied)
    const { version, bytes, name } = facts.rows[0] ?? { version: '?', bytes: '0', name: '?' }
    return [
      `PostgreSQL ${version}, database ${name}, ${size(Number(bytes))}`,
      ...about(
        applied.map((m) => m.name),
        behind.map((m) => m.name),
      ),
    ]
  } finally {
    await client.end()
  }
}

const about = (done: readonly string[], behind: readonly string[]): string[] => [
  `${done.length} migrations applied${done.length > 0 ? `, last ${done.at(-1)}` : ''}`,
  behind.length === 0 ? 'up to date' : `to do: ${behind.join(', ')} (npm run data -- migrate)`,
]

const size = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`
