import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest'
import type { Database, OpenOptions } from '#db'
import { engineInUse, migrate, openDatabase } from '#db'
import { databaseFromTemplate } from './postgres.ts'
import { scratch } from './scratch.ts'

/** Enough for what the tests of two workers keep at once. Containers often have 64 MB. */
const ROOM_MB = 48

/** Opens a fresh, empty, migrated database; it is closed and removed after the test. */
export type Open = (options?: OpenOptions) => Promise<Database>

/**
 * Describes tests that need a database. The suite runs once in each of vitest's projects `sqlite` and `pg`, so these
 * tests meet both engines; without a PostgreSQL they are skipped there (the run says so at its start).
 */
export function describeOnEachEngine(name: string, body: (open: Open) => void): void {
  if (engineInUse === 'sqlite') describe(`${name} [SQLite]`, () => onSqlite(body))
  else describe.skipIf(!inject('postgres'))(`${name} [PostgreSQL]`, () => onPg(body))
}

function onSqlite(body: (open: Open) => void): void {
  let folder = ''
  let made = 0
  const opened: { db: Database; file: string }[] = []
  beforeAll(async () => {
    folder = mkdtempSync(join(scratch(ROOM_MB), 'cleanclaim-test-'))
    await migrate(`sqlite:${join(folder, 'template.db')}`)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  afterEach(async () => {
    for (const { db, file } of opened.splice(0)) {
      await db.close()
      rmSync(file, { force: true })
    }
  })
  body(async (options) => {
    const file = join(folder, `${++made}.db`)
    copyFileSync(join(folder, 'template.db'), file)
    const db = await openDatabase(`sqlite:${file}`, options)
    opened.push({ db, file })
    return db
  })
}

function onPg(body: (open: Open) => void): void {
  const undo: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step()
  })
  body(async (options) => {
    const { url, drop } = await databaseFromTemplate()
    undo.push(drop)
    const db = await openDatabase(url, options)
    undo.push(() => db.close())
    return db
  })
}

/** An address without any schema, and how to remove what is made there. For tests of migrations. */
export async function emptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  if (engineInUse === 'pg') return databaseFromTemplate(false)
  const folder = mkdtempSync(join(scratch(ROOM_MB), 'cleanclaim-test-'))
  return {
    url: `sqlite:${join(folder, 'empty.db')}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}
