import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { isDatabaseError, migrate, openDatabase, turns } from '#db'
import { instant } from '#kernel/time.ts'
import type { SqliteConnection } from '../../db/engine/sqlite-connection.ts'
import { sqliteWriter } from '../../db/engine/sqlite-writer.ts'

/** A connection that only writes down what it was told. */
function recorder(fails: (sql: string) => Error | undefined = () => undefined) {
  const told: string[] = []
  let inTransaction = false
  const tell = (sql: string) => {
    const error = fails(sql)
    if (error) throw error
    told.push(sql)
    if (sql.startsWith('BEGIN')) inTransaction = true
    if (sql === 'COMMIT' || sql === 'ROLLBACK') inTransaction = false
  }
  const connection: SqliteConnection = {
    run: (sql) => {
      tell(sql)
      return { rows: [] }
    },
    exec: tell,
    onlyReads: () => false,
    get inTransaction() {
      return inTransaction
    },
    close: () => {},
  }
  return { told, connection }
}

const LIMITS = { idle: 1_000, busy: 200 }

test('the SQLite queue commits together what arrived together, first come, first served', async () => {
  const { told, connection } = recorder()
  const writer = sqliteWriter(connection, LIMITS)
  const jobs = [
    writer.statement('one', [], 'run'),
    writer.transaction(async (run) => run('tx', [], 'run')),
    writer.statement('two', [], 'run'),
  ]
  await Promise.all(jobs)
  expect(told).toEqual(['BEGIN IMMEDIATE', 'one', 'two', 'COMMIT', 'BEGIN IMMEDIATE', 'tx', 'COMMIT'])
})

test('nobody is told of a write whose commit failed', async () => {
  const { told, connection } = recorder((sql) => (sql === 'COMMIT' ? new Error('disk full') : undefined))
  const writer = sqliteWriter(connection, LIMITS)
  const results = await Promise.allSettled([
    writer.statement('a', [], 'run'),
    writer.statement('b', [], 'run'),
  ])
  expect(results.map((r) => r.status)).toEqual(['rejected', 'rejected'])
  expect(told).toEqual(['BEGIN IMMEDIATE', 'a', 'b', 'ROLLBACK'])
})

test('another process that keeps the file too long is an error of those who wait, not of all that follow', async () => {
  let busy = true
  const locked = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })
  const { connection } = recorder((sql) => (sql.startsWith('BEGIN') && busy ? locked : undefined))
  const writer = sqliteWriter(connection, LIMITS)
  const both = await Promise.allSettled([writer.statement('a', [], 'run'), writer.statement('b', [], 'run')])
  for (const one of both) {
    expect(one.status === 'rejected' && isDatabaseError(one.reason, 'busy')).toBe(true)
  }
  busy = false
  await expect(writer.statement('c', [], 'run')).resolves.toEqual({ rows: [] })
})

test('while another process writes, the event loop goes on and readers read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-queue-'))
  const url = `sqlite:${join(folder, 'live.db')}`
  await migrate(url)
  const db = await openDatabase(url)
  const other = new BetterSqlite(join(folder, 'live.db'))
  other.exec('BEGIN IMMEDIATE')
  let ticks = 0
  const timer = setInterval(() => ticks++, 5)
  let done = false
  const writing = db
    .one((w) => w.insert(turns).values({ bucket: 'b', emptyAt: instant(1) }))
    .then(() => {
      done = true
    })
  await pause(250)
  expect(ticks).toBeGreaterThan(15)
  expect(await db.read.select().from(turns)).toEqual([])
  expect(done).toBe(false)
  other.exec('COMMIT')
  other.close()
  await writing
  expect(await db.read.select().from(turns)).toHaveLength(1)
  clearInterval(timer)
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})
