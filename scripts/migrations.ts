/**
 * `npm run migrations -- generate <name>`: writes the next migration of both engines from db/schema.
 * `npm run migrations -- fresh`: before the first release only, writes the first migration anew.
 * `npm run migrations -- check`: fails when the schema and the migrations do not agree.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder } from '../db/engine/migration-files.ts'
import { planMigration } from '../db/engine/plan-migration.ts'
import { endQuietly } from './quiet-end.ts'

endQuietly()

import '../db/schema.server.ts'

const FIRST = '0001_first'
const ENGINES = ['sqlite', 'pg'] as const
const [command = '', name = ''] = process.argv.slice(2)

const numberOf = (folder: string): number =>
  Math.max(0, ...readdirSync(folder).map((file) => Number.parseInt(file, 10) || 0))

async function write(file: (folder: string) => string, fromNothing: boolean): Promise<void> {
  for (const engine of ENGINES) {
    const folder = migrationsFolder(engine)
    mkdirSync(folder, { recursive: true })
    const snapshot = join(folder, 'schema.json')
    const before = fromNothing ? undefined : readFileSync(snapshot, 'utf8')
    const plan = await planMigration(engine, before)
    if (plan.statements.length === 0) {
      process.stdout.write(`${engine}: nothing to generate\n`)
      continue
    }
    const path = join(folder, `${file(folder)}.sql`)
    writeFileSync(path, plan.sql)
    writeFileSync(snapshot, plan.snapshot)
    process.stdout.write(`${engine}: ${path} (${plan.statements.length} statements)\n`)
  }
}

async function check(): Promise<boolean> {
  let agreed = true
  for (const engine of ENGINES) {
    const plan = await planMigration(
      engine,
      readFileSync(join(migrationsFolder(engine), 'schema.json'), 'utf8'),
    )
    if (plan.statements.length > 0) agreed = false
    process.stdout.write(`${engine}: ${plan.statements.length === 0 ? 'nothing to generate' : plan.sql}\n`)
  }
  return agreed
}

if (command === 'fresh') await write(() => FIRST, true)
else if (command === 'generate' && /^[a-z0-9_]+$/.test(name)) {
  await write((folder) => `${String(numberOf(folder) + 1).padStart(4, '0')}_${name}`, false)
} else if (command === 'check') process.exitCode = (await check()) ? 0 : 1
else {
  process.stderr.write('Usage: npm run migrations -- generate <name_in_snake_case> | fresh | check\n')
  process.exitCode = 1
}
