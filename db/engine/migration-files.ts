import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Engine } from '../kit/engine-in-use.ts'

/** One named step of the schema. */
export interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the text: a step that was applied may not change afterwards. */
  readonly digest: string
}

/** The folder of one engine's migrations, under the project's root (the process's working directory). */
export const migrationsFolder = (engine: Engine): string => resolve('db', 'migrations', engine)

/** All steps of an engine, in order of their number. */
export function migrationFiles(folder: string): readonly Migration[] {
  if (!existsSync(folder)) throw new Error(`No migrations at ${folder}: run from the project's root`)
  return readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return { name: file.replace(/\.sql$/, ''), sql, digest: createHash('sha256').update(sql).digest('hex') }
    })
}

/** The steps still to do. Throws when an applied one is missing here, or was changed, or lies after one not applied. */
export function pending(
  all: readonly Migration[],
  applied: readonly { name: string; digest: string }[],
): readonly Migration[] {
  for (const [i, done] of applied.entries()) {
    const here = all[i]
    if (here?.name !== done.name) {
      throw new Error(
        `This database has migration "${done.name}", which this version does not know: upgrade the program`,
      )
    }
    if (here.digest !== done.digest) {
      throw new Error(
        `Migration "${done.name}" was changed after it was applied here. Before the first release: start with a new database`,
      )
    }
  }
  return all.slice(applied.length)
}
