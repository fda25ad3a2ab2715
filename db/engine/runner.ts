import type { Reads } from '#db/dialect'

export type Method = 'run' | 'all' | 'values' | 'get' | 'execute'
/** Runs one statement of SQL; rows come back as arrays of values in the order of the columns. */
export type Runner = (sql: string, params: unknown[], method: Method) => Promise<{ rows: unknown[] }>

// Known across copies of this module: the pages are bundled, the server around them is not, and both hold handles.
const RUNNER = Symbol.for('cleanclaim.runner')
const NAMES = Symbol.for('cleanclaim.statements')
const world = globalThis as { [NAMES]?: Map<string, string> }
const names = world[NAMES] ?? new Map<string, string>()
world[NAMES] = names

/** Remembers which runner stands behind a handle, so that a prepared query can run there. */
export const bindRunner = <H extends object>(handle: H, run: Runner): H =>
  Object.defineProperty(handle, RUNNER, { value: run })

/** The runner behind a handle of ours. */
export function runnerOf(handle: Reads): Runner {
  const { [RUNNER]: run } = handle as { [RUNNER]?: Runner }
  if (!run) throw new Error('This is not a handle of the database')
  return run
}

/** PostgreSQL keeps the plan of a statement that has a name; prepared queries get one each. */
export const nameStatement = (sql: string, name: string): void => void names.set(sql, name)
/** The name of a prepared statement, if it has one. */
export const statementName = (sql: string): string | undefined => names.get(sql)
