import { existsSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CodeFile, TableName, Tables } from '#billing'
import { readTables } from '#billing'
import { oneLine, Unusable } from './edge.ts'
import type { Options } from './words.ts'

/** The curated tables of the project; npm starts its commands in the project's folder. */
const CONTENT = 'content'
const CURATED = join(CONTENT, 'codes')

/** A table's file by its name: "mue@2024Q3.csv" is of mue. */
const tableOf = (name: string): string => name.split('@')[0] ?? ''

async function fromFolder(folder: string, only?: readonly TableName[]): Promise<Tables> {
  const all = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort()
  if (all.length === 0) throw new Unusable(`--tables: ${folder} holds no code table (<table>@<release>.csv)`)
  const names = only ? all.filter((name) => only.some((table) => table === tableOf(name))) : all
  const files = await Promise.all(
    names.map(
      async (name): Promise<CodeFile> => ({
        path: `codes/${name}`,
        text: await readFile(join(folder, name), 'utf8'),
      }),
    ),
  )
  const { tables, faults } = readTables(files)
  const [first] = faults
  if (first)
    throw new Unusable(
      `--tables: ${join(folder, first.file.slice(6))}:${first.line}:${first.column}: ${first.message}`,
    )
  return tables
}

/** Imported tables, and the project's curated ones for all else. The database is read only, and never migrated. */
async function fromDatabase(url: string): Promise<Tables> {
  process.env.DATABASE_URL = url // the ground takes its engine from there when it is loaded
  const [{ isDatabaseError, openDatabase }, { loadCodeTables }] = await Promise.all([
    import('#db'),
    import('#curriculum/server'),
  ])
  try {
    const db = await openDatabase(url)
    try {
      return await loadCodeTables(db.read, CONTENT)
    } finally {
      await db.close()
    }
  } catch (error) {
    if (!isDatabaseError(error)) throw error
    throw new Unusable(`--tables: the database cannot be used: ${oneLine(error.message)}`)
  }
}

/**
 * The code tables that --tables names: a folder of curated tables, a database address or file; else the project's own.
 * @param only the tables that the question looks at: reading all of them takes longer than most answers
 */
export async function tablesOf(
  { tables: named }: Pick<Options, 'tables'>,
  only?: readonly TableName[],
): Promise<Tables> {
  if (named === undefined) return fromFolder(CURATED, only)
  if (/^(sqlite:|postgres(ql)?:\/\/)/.test(named)) {
    const file = /^sqlite:(?:\/\/)?(.+)$/.exec(named)?.[1]
    if (file !== undefined && !existsSync(file)) throw new Unusable(`--tables: there is no database ${file}`)
    return fromDatabase(named)
  }
  if (!existsSync(named)) throw new Unusable(`--tables: there is no ${oneLine(named)}`)
  return statSync(named).isDirectory() ? fromFolder(named, only) : fromDatabase(`sqlite:${named}`)
}
