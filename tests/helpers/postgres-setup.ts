import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../db/engine/migrate.ts'
import { findPostgres, startCluster } from './postgres-cluster.ts'

const TEMPLATE = 'cleanclaim_template'

/** Before the `pg` project: starts a cluster with one migrated database to copy from, or says loudly that there is none. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const bin = findPostgres() // `npm test` installs one first where it can
  if (!bin) {
    project.provide('postgres', null)
    const lines = [
      'NO POSTGRESQL: every test on it is SKIPPED.',
      'Install it, or set PG_BIN to the folder of its programs.',
    ]
    process.stdout.write(`\n${'!'.repeat(72)}\n${lines.join('\n')}\n${'!'.repeat(72)}\n\n`)
    return async () => {}
  }
  const cluster = await startCluster(bin)
  await ask(cluster.url, `CREATE DATABASE ${TEMPLATE} TEMPLATE template0`)
  const url = cluster.url.replace(/\/postgres$/, `/${TEMPLATE}`)
  await migrate(url)
  await ask(url, 'SELECT 1') // leaves the cache of its catalogue with its files, for every copy to start with
  project.provide('postgres', url)
  return cluster.stop
}

async function ask(url: string, question: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(question)
  await client.end()
}
