import pg from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the test cluster's empty, migrated template database; null when there is no PostgreSQL. */
    postgres: string | null
  }
}

let admin: pg.Pool | undefined
let made = 0

/** A new database on the test cluster, copied from the migrated template (or empty), and how to drop it. */
export async function databaseFromTemplate(
  template = true,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const base = inject('postgres')
  if (!base) throw new Error('No PostgreSQL was started for the tests')
  admin ??= new pg.Pool({ connectionString: addressOf(base, 'postgres'), max: 2, allowExitOnIdle: true })
  const pool = admin
  const name = `t_${process.pid}_${++made}`
  const from = template ? new URL(base).pathname.slice(1) : 'template0'
  // Copying files takes half the time of logging every page, and the first connection finds its cache among them.
  await pool.query(`CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY FILE_COPY`)
  return {
    url: addressOf(base, name),
    drop: async () => {
      await pool.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}

/** The same server, another database. */
export function addressOf(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
