import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#db'
import { engineInUse, isDatabaseError, migrate, NO_LOCK, openDatabase } from '#db'
import { planMigration } from '../../db/engine/plan-migration.ts'
import { runnerOf } from '../../db/engine/runner.ts'
import type { Twins } from '../../db/kit/registry.ts'
import { twinsOf } from '../../db/kit/registry.ts'
import { appendOnly, table } from '../../db/kit/table.ts'
import { describeOnEachEngine, emptyDatabase } from '../helpers/database.ts'
import { CONTRACT, contractFile } from './contract.ts'

/** The same two tables, as they were and as they are: `note` must be there now (on SQLite that is a rebuild). */
function tables(strict: boolean): { parents: Twins; children: Twins } {
  const parents = table('grown_parents', (c) => ({
    id: c.id('id').primaryKey(),
    note: strict ? c.text('note').notNull() : c.text('note'),
  }))
  appendOnly(parents)
  table('grown_children', (c) => ({
    id: c.id('id').primaryKey(),
    parentId: c.fk('parent_id', () => parents.id, 'cascade').notNull(),
  }))
  return { parents: twinsOf('grown_parents'), children: twinsOf('grown_children') }
}

describeOnEachEngine('migrations', () => {
  let folder = ''
  let url = ''
  let drop = async () => {}
  let opened: Database[] = []
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cleanclaim-migrations-'))
    ;({ url, drop } = await emptyDatabase())
  })
  afterEach(async () => {
    for (const db of opened) await db.close()
    opened = []
    await drop()
    rmSync(folder, { recursive: true, force: true })
  })
  const file = (name: string, sql: string) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${name}.sql`), sql)
  }
  const open = async () => {
    const db = await openDatabase(url)
    opened.push(db)
    return db
  }
  const ask = async (db: Database, sql: string) => (await runnerOf(db.read)(sql, [], 'all')).rows

  test('a rebuilt table keeps its rows, its children and its triggers', async () => {
    const before = tables(false)
    const first = await planMigration(engineInUse, undefined, [before.parents, before.children])
    file('0001_first', first.sql)
    expect(await migrate(url, folder)).toEqual(['0001_first'])
    const old = await open()
    await old.tx(NO_LOCK, async (tx) => {
      const run = runnerOf(tx)
      for (let i = 0; i < 200; i++) {
        await run(`INSERT INTO grown_parents VALUES ('p${i}', 'note ${i}')`, [], 'run')
        await run(`INSERT INTO grown_children VALUES ('c${i}', 'p${i}')`, [], 'run')
      }
    })
    await old.close()
    opened = []

    const after = tables(true)
    const second = await planMigration(engineInUse, first.snapshot, [after.parents, after.children])
    if (engineInUse === 'sqlite') expect(second.sql).toContain('DROP TABLE `grown_parents`')
    file('0002_strict', second.sql)
    expect(await migrate(url, folder)).toEqual(['0002_strict'])
    expect(await migrate(url, folder)).toEqual([])

    const db = await open()
    const joined =
      'SELECT p.id, p.note, c.id FROM grown_parents p JOIN grown_children c ON c.parent_id = p.id'
    expect(await ask(db, joined)).toHaveLength(200)
    const refused = (sql: string, fault: 'append-only' | 'not-null') =>
      expect(db.one((w) => runnerOf(w)(sql, [], 'run'))).rejects.toSatisfy((e) => isDatabaseError(e, fault))
    await refused(`UPDATE grown_parents SET note = 'x'`, 'append-only')
    await refused(`DELETE FROM grown_parents WHERE id = 'p1'`, 'append-only')
    await refused(`INSERT INTO grown_parents VALUES ('new', NULL)`, 'not-null')
  })

  test('a migration that fails changes nothing, and neither does one that leaves children behind', async () => {
    file('0001_first', 'CREATE TABLE a (id text PRIMARY KEY); CREATE TABLE b (a_id text REFERENCES a (id));')
    file('0002_bad', `INSERT INTO a VALUES ('1'); CREATE TABLE c (id text); SELECT nonsense;`)
    await expect(migrate(url, folder)).rejects.toThrow('nonsense')
    const db = await open()
    expect(await ask(db, 'SELECT name FROM migrations')).toEqual([['0001_first']])
    expect(await ask(db, 'SELECT * FROM a')).toEqual([])
    await expect(ask(db, 'SELECT * FROM c')).rejects.toBeInstanceOf(Error)
    file('0002_bad', `INSERT INTO b VALUES ('nobody');`)
    await expect(migrate(url, folder)).rejects.toThrow(/point at nothing|violates foreign key/)
    expect(await ask(db, 'SELECT * FROM b')).toEqual([])
  })

  test('what was applied may not change, and a newer database is not touched', async () => {
    file('0001_first', 'CREATE TABLE a (id text PRIMARY KEY);')
    file('0002_second', 'CREATE TABLE b (id text PRIMARY KEY);')
    await migrate(url, folder)
    file('0001_first', 'CREATE TABLE a (id text PRIMARY KEY, more text);')
    await expect(migrate(url, folder)).rejects.toThrow('"0001_first" was changed')
    file('0001_first', 'CREATE TABLE a (id text PRIMARY KEY);')
    rmSync(join(folder, '0002_second.sql'))
    await expect(migrate(url, folder)).rejects.toThrow('upgrade the program')
  })

  test('the tables of the contract are as their SQL says', async () => {
    const plan = await planMigration(engineInUse, undefined, CONTRACT.map(twinsOf))
    expect(readFileSync(contractFile, 'utf8').trim().split('\n\n')).toEqual(
      plan.statements.map((s) => s.trim()),
    )
  })

  test('several at once: each step is applied by one of them', async () => {
    for (let i = 1; i <= 5; i++) file(`000${i}_step`, `CREATE TABLE t${i} (id text PRIMARY KEY);`)
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)))
    expect(applied.flat().sort()).toEqual([1, 2, 3, 4, 5].map((i) => `000${i}_step`))
  })
})
