import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#db'
import { migrate, openDatabase, turns } from '#db'
import { instant } from '#kernel/time.ts'
import { backUp, restore } from '../../db/backup.ts'
import { statusOf } from '../../db/status.ts'
import { command } from '../helpers/commands.ts'

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

const { typed, run } = command('scripts/data.ts')
const here = () => ({ DATABASE_URL: `sqlite:${at('live.db')}` })

test('a backup is made while the server writes, and put back when it has stopped', async () => {
  const db = await open()
  for (let i = 0; i < 50; i++) await add(db, `before ${i}`)
  const writing = Promise.all(Array.from({ length: 50 }, (_, i) => add(db, `meanwhile ${i}`)))
  const made = await typed(['backup', at('copies/monday.db')], here())
  await writing
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining('checked') })
  await add(db, 'after')

  expect(() => restore(at('copies/monday.db'), at('live.db'), '1')).toThrow('in use')
  expect(await rows(db)).toBe(101)
  await close(db)
  expect(await run(['restore', at('copies/monday.db')], here())).toMatchObject({
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
  backUp(at('live.db'), at('b.db'))
  expect(() => backUp(at('live.db'), at('b.db'))).toThrow('exists already')
  expect(() => backUp(at('nowhere.db'), at('c.db'))).toThrow('no database')
  await close(db)
  writeFileSync(at('junk.db'), 'not a database at all, but long enough to be looked at '.repeat(40))
  expect(() => restore(at('junk.db'), at('live.db'), '1')).toThrow('not a database')
  expect(() => restore(at('missing.db'), at('live.db'), '1')).toThrow('no backup')
  expect(await rows(await open())).toBe(1)
})

test('a damaged database is noticed and can be replaced', async () => {
  const db = await open()
  await add(db, 'kept')
  await close(db)
  backUp(at('live.db'), at('b.db'))
  writeFileSync(at('live.db'), 'gone '.repeat(2_000))
  expect(() => statusOf(`sqlite:${at('live.db')}`)).toThrow('not a database')
  expect(restore(at('b.db'), at('live.db'), '1')).toBe(`${at('live.db')}.before-1`)
  expect(await rows(await open())).toBe(1)
  expect(await statusOf(`sqlite:${at('live.db')}`)).toContain('up to date')
})

test('the commands say how they are used, and send PostgreSQL to its own tools', async () => {
  const [misused, elsewhere] = await Promise.all([
    run(['nonsense'], here()),
    run(['backup', 'x'], { DATABASE_URL: 'postgres://localhost/x' }),
  ])
  expect(misused).toMatchObject({ code: 1, err: expect.stringContaining('Usage') })
  expect(elsewhere.err).toContain('pg_dump')
  expect(existsSync('x')).toBe(false)
})
