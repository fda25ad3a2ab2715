import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableName } from 'drizzle-orm'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { engineInUse, migrate, openDatabase, searchDocs } from '#db'
import { copyToPostgres } from '../../db/copy.ts'
import { openSqlite } from '../../db/engine/sqlite-connection.ts'
import { sqliteDrizzle } from '../../db/engine/sqlite-handle.ts'
import { twinsOf } from '../../db/kit/registry.ts'
import { indexWords } from '../../db/search/index-words.ts'
import { describeOnEachEngine, emptyDatabase } from '../helpers/database.ts'

const PEOPLE = 1_203

describeOnEachEngine('copy', () => {
  let folder = ''
  let from = ''
  let target = { url: '', drop: async () => {} }
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cleanclaim-copy-'))
    from = `sqlite:${join(folder, 'from.db')}`
    await migrate(from)
    if (engineInUse === 'pg') target = await emptyDatabase()
  })
  afterEach(async () => {
    if (engineInUse === 'pg') await target.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** People with awkward names, what points at them, an append-only trail with JSON, and something to search. */
  async function fill(): Promise<void> {
    const file = await openSqlite(join(folder, 'from.db'), 'writer', 1_000)
    const run = async (...[sql, params, method]: Parameters<typeof file.run>) => file.run(sql, params, method)
    const db = sqliteDrizzle(run)
    const into = (name: string, rows: Record<string, unknown>[]) =>
      db.insert(twinsOf(name).sqlite).values(rows as never)
    file.exec('BEGIN')
    for (let i = 0; i < PEOPLE; i++) {
      const person = {
        id: `p${i}`,
        email: `p${i}@example.org`,
        name: `Żaneta "${i}" O'Neil 👩🏽`,
        sortKey: `zaneta ${i}`,
      }
      await into('people', [
        {
          ...person,
          passwordHash: null,
          roles: 'candidate',
          zone: 'UTC',
          theme: 'auto',
          createdAt: 1_763_000_000_000 + i,
        },
      ])
      const session = {
        id: `s${i}`,
        personId: `p${i}`,
        tokenHash: `t${i}`,
        device: '',
        createdAt: 1,
        lastSeenAt: 2 ** 52,
      }
      await into('sessions', [session])
      const detail = { z: 1, a: [i, 1.1, null, '2', { é: '\n' }] }
      const entry = {
        id: `a${i}`,
        at: i,
        actorId: i % 2 ? `p${i}` : null,
        verb: 'v',
        subjectKind: 'k',
        subjectId: null,
      }
      await into('audit_trail', [{ ...entry, detail }])
    }
    const imported = {
      ...{ id: 'i1', kind: 'mue', release: '2024Q3', from: '2024-07-01', to: null, file: 'mue.csv' },
      ...{ sha256: 's', rows: 1, ended: 0, rejects: 1, rejected: [{ line: 2, why: 'no code' }] },
      ...{ digest: 'd', bytes: 140_000, at: 1 },
    }
    await into('code_imports', [imported])
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256)
    await into(
      'code_pages',
      [0, 1].map((n) => ({ importId: 'i1', n, bytes })),
    )
    const found = {
      n: 3,
      id: 'l1',
      kind: 'lesson',
      title: 'The remittance',
      url: '/l1',
      body: 'Who was paid',
      digest: 'd',
    }
    await into('search_entries', [found])
    await indexWords('sqlite', run, found)
    file.exec('COMMIT')
    file.close()
  }

  test.runIf(engineInUse === 'pg')('everything arrives, is equal, and works there', async () => {
    await fill()
    const tables = await copyToPostgres(from, target.url)
    const rows = new Map(tables.map((t) => [t.name, t.rows]))
    expect([rows.get('people'), rows.get('sessions'), rows.get('audit_trail')]).toEqual([
      PEOPLE,
      PEOPLE,
      PEOPLE,
    ])
    expect([rows.get('code_imports'), rows.get('code_pages')]).toEqual([1, 2])
    expect(tables.every((t) => /^[0-9a-f]{64}$/.test(t.digest))).toBe(true)
    const db = await openDatabase(target.url)
    expect((await searchDocs(db.read, 'remittances'))[0]?.id).toBe('l1')
    await db.close()
    await expect(copyToPostgres(from, target.url)).rejects.toThrow('has rows already')
  })

  test.runIf(engineInUse === 'pg')('what arrives changed is noticed, and nothing is kept', async () => {
    await fill()
    await migrate(target.url)
    const client = new pg.Client({ connectionString: target.url })
    await client.connect()
    await client.query(`CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.id = 's700' THEN NEW.device = ' '; END IF; RETURN NEW; END $$`)
    await client.query('CREATE TRIGGER m BEFORE INSERT ON sessions FOR EACH ROW EXECUTE FUNCTION meddle()')
    await expect(copyToPostgres(from, target.url)).rejects.toThrow('"sessions" arrived changed')
    expect((await client.query('SELECT 1 FROM people')).rowCount).toBe(0)
    await client.end()
  })

  test.runIf(engineInUse === 'pg')('what PostgreSQL cannot hold stops it, and nothing is kept', async () => {
    await fill()
    const file = await openSqlite(join(folder, 'from.db'), 'writer', 1_000)
    file.exec(`UPDATE people SET name = 'a' || char(0) || 'b' WHERE id = 'p7'`)
    file.close()
    await expect(copyToPostgres(from, target.url)).rejects.toThrow('22021')
    const db = await openDatabase(target.url)
    const { people } = await import('#db')
    expect(getTableName(people)).toBe('people')
    expect(await db.read.select().from(people)).toEqual([])
    await db.close()
  })
})
