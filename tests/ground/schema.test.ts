import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableColumns, is, Table } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as barrel from '#db'
import { engineInUse, NO_LOCK } from '#db'
import { migrationsFolder } from '../../db/engine/migration-files.ts'
import { planMigration } from '../../db/engine/plan-migration.ts'
import { runnerOf } from '../../db/engine/runner.ts'
import { declaredTables } from '../../db/kit/registry.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

describeOnEachEngine('the schema', (open) => {
  test('the migrations say what the tables say: drizzle-kit has nothing to generate', async () => {
    const plan = await planMigration(
      engineInUse,
      readFileSync(join(migrationsFolder(engineInUse), 'schema.json'), 'utf8'),
    )
    expect(plan.statements).toEqual([])
  })

  test('every table of the barrel is there, and none was declared under a name taken already', async () => {
    const db = await open()
    const exported = Object.values(barrel).filter((value) => is(value, Table))
    expect(exported.length).toBe(declaredTables().length)
    for (const { name } of declaredTables())
      await runnerOf(db.read)(`SELECT * FROM "${name}" LIMIT 1`, [], 'all')
  })

  test('values come from the app: no SQL defaults', () => {
    const withDefault = declaredTables().flatMap((t) =>
      Object.values(getTableColumns(t.sqlite))
        .filter((column) => column.default !== undefined)
        .map((column) => `${t.name}.${column.name}`),
    )
    expect(withDefault).toEqual([])
  })

  test('every append-only table is held by triggers, and only those', async () => {
    const db = await open()
    const { rows } = await runnerOf(db.read)(
      engineInUse === 'sqlite'
        ? `SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`
        : `SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgname COLLATE "C"`,
      [],
      'all',
    )
    const events = engineInUse === 'sqlite' ? ['no_delete', 'no_update'] : ['no_truncate', 'no_update']
    const wanted = declaredTables()
      .filter((t) => t.appendOnly)
      .flatMap((t) => events.map((event) => `${t.name}_${event}`))
    expect(rows.flat()).toEqual(wanted.sort())
    expect(wanted.length).toBeGreaterThan(0)
  })

  test('an unknown table is a programming error, said clearly', async () => {
    const db = await open()
    const asking = db.tx(NO_LOCK, (tx) => runnerOf(tx)('SELECT 1 FROM nowhere', [], 'all'))
    await expect(asking).rejects.toThrow('nowhere')
  })
})
