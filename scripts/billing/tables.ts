import { existsSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { CodeFile, Tables } from '#billing'
import { readTables } from '#billing'
import { oneLine, Unusable } from './edge.ts'
import type { Options } from './words.ts'

/** The curated tables of the project, from wherever the command is called. */
const CURATED = resolve(import.meta.dirname, '../../content/codes')
const CONTENT = resolve(CURATED, '..')

let curated: Promise<Tables> | undefined

async function fromFolder(folder: string): Promise<Tables> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort()
  if (names.length === 0)
    throw new Unusable(`--tables: ${folder} holds no code table (<table>@<release>.csv)`)
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

/** The code tables that --tables names: a folder of curated tables, a database address or file; else the project's own. */
export async function tablesOf({ tables: named }: Options): Promise<Tables> {
  if (named === undefined) {
    curated ??= fromFolder(CURATED)
    return curated
  }
  if (/^(sqlite:|postgres(ql)?:\/\/)/.test(named)) {
    const file = /^sqlite:(?:\/\/)?(.+)$/.exec(named)?.[1]
    if (file !== undefined && !existsSync(file)) throw new Unusable(`--tables: there is no database ${file}`)
    return fromDatabase(named)
  }
  if (!existsSync(named)) throw new Unusable(`--tables: there is no ${oneLine(named)}`)
  return statSync(named).isDirectory() ? fromFolder(named) : fromDatabase(`sqlite:${named}`)
}
