import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#db'
import { migrate, openDatabase, turns } from '#db'
import { instant } from '#kernel/time.ts'

let folder = ''
let opened: Database[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cleanclaim-backup-'))
})
afterEach(async () => {
  for (const db of opened) await db.close()
  opened = []
  rmSync(folder, { recursive: true, force: true })
})
const at = (name: string) => join(folder, name)

const open = async () => {
  await migrate(`sqlite:${at('live.db')}`)
  const db = await openDatabase(`sqlite:${at('live.db')}`)
  opened.push(db)
  return db
}
const close = async (db: Database) => {
  opened = opened.filter((d) => d !== db)
  await db.close()
}
const add = (db: Database, bucket: string) =>
  db.one((w) => w.insert(turns).values({ bucket, emptyAt: instant(1) }))
const rows = async (db: Database) => (await db.read.select({ n: count() }).from(turns))[0]?.n

/** The command as an administrator types it. */
function data(...args: string[]): { code: number | null; out: string } {
  const env = { ...process.env, DATABASE_URL: `sqlite:${at('live.db')}` }
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/data.ts', ...args], {
    env,
    encoding: 'utf8',
  })
  return { code: run.status, out: run.stdout + run.stderr }
}

test('a backup is made while the server writes, and put back when it has stopped', async () => {
  const db = await open()
  for (let i = 0; i < 50; i++) await add(db, `before ${i}`)
  const writing = Promise.all(Array.from({ length: 50 }, (_, i) => add(db, `meanwhile ${i}`)))
  const made = data('backup', at('copies/monday.db'))
  await writing
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining('checked') })
  await add(db, 'after')

  expect(data('restore', at('copies/monday.db'))).toMatchObject({
    code: 1,
    out: expect.stringContaining('in use'),
  })
  expect(await rows(db)).toBe(101)
  await close(db)
  expect(data('restore', at('copies/monday.db'))).toMatchObject({
    code: 0,
    out: expect.stringContaining('restored'),
  })
  const restored = await open()
  expect(await rows(restored)).toBeGreaterThanOrEqual(50)
  expect(await rows(restored)).toBeLessThanOrEqual(100)
  expect(readdirSync(folder).some((name) => name.startsWith('live.db.before-'))).toBe(true)
})

test('a backup never overwrites, and what is no backup is never restored', async () => {
  const db = await open()
  await add(db, 'kept')
  await close(db)
  expect(data('backup', at('b.db')).code).toBe(0)
  expect(data('backup', at('b.db'))).toMatchObject({
    code: 1,
    out: expect.stringContaining('exists already'),
  })
  writeFileSync(at('junk.db'), 'not a database at all, but long enough to be looked at '.repeat(40))
  expect(data('restore', at('junk.db'))).toMatchObject({ code: 1 })
  expect(data('restore', at('missing.db'))).toMatchObject({
    code: 1,
    out: expect.stringContaining('no backup'),
  })
  expect(await rows(await open())).toBe(1)
})

test('a damaged database can be replaced', async () => {
  const db = await open()
  await add(db, 'kept')
  await close(db)
  expect(data('backup', at('b.db')).code).toBe(0)
  writeFileSync(at('live.db'), 'gone '.repeat(2_000))
  expect(data('status')).toMatchObject({ code: 1 })
  expect(data('restore', at('b.db')).code).toBe(0)
  expect(await rows(await open())).toBe(1)
  expect(data('status')).toMatchObject({ code: 0, out: expect.stringContaining('up to date') })
})

test('the commands say how they are used, and send PostgreSQL to its own tools', () => {
  expect(data('nonsense')).toMatchObject({ code: 1, out: expect.stringContaining('Usage') })
  const env = { ...process.env, DATABASE_URL: 'postgres://localhost/x' }
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/data.ts', 'backup', 'x'], {
    env,
    encoding: 'utf8',
  })
  expect(run.stderr).toContain('pg_dump')
  expect(existsSync(at('x'))).toBe(false)
})
