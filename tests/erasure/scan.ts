import type { Database } from '#db'
import { runnerOf } from '../../db/engine/runner.ts'
import { declaredTables } from '../../db/kit/registry.ts'

/** Every value of every table as text, by `table.column`. */
export async function wholeDatabase(db: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map<string, string[]>()
  const { getTableColumns } = await import('drizzle-orm')
  for (const table of declaredTables()) {
    const names = Object.values(getTableColumns(table.pg)).map(({ name }) => name)
    const list = names.map((name) => `"${name}"`).join(', ')
    const { rows } = await runnerOf(db.read)(`SELECT ${list} FROM "${table.name}"`, [], 'all')
    for (const row of rows as unknown[][])
      for (const [i, name] of names.entries()) {
        const at = `${table.name}.${name}`
        all.set(at, [...(all.get(at) ?? []), textOf(row[i])])
      }
  }
  return all
}

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : value instanceof Uint8Array
      ? Buffer.from(value).toString('latin1')
      : (JSON.stringify(value) ?? '')

/** Where any of these stands, whatever the case of its letters. */
export async function whereIs(db: Database, ...wanted: readonly string[]): Promise<string[]> {
  const small = wanted.map((text) => text.toLowerCase())
  const found: string[] = []
  for (const [at, values] of await wholeDatabase(db))
    if (values.some((value) => small.some((text) => value.toLowerCase().includes(text)))) found.push(at)
  return found.sort()
}
