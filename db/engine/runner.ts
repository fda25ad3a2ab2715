import type { Reads } from '#db/dialect'

export type Method = 'run' | 'all' | 'values' | 'get' | 'execute'
/** Runs one statement of SQL; rows come back as arrays of values in the order of the columns. */
export type Runner = (sql: string, params: unknown[], method: Method) => Promise<{ rows: unknown[] }>

const runners = new WeakMap<object, Runner>()

/** Remembers which runner stands behind a handle, so that a prepared query can run there. */
export function bindRunner<H extends object>(handle: H, run: Runner): H {
  runners.set(handle, run)
  return handle
}

/** The runner behind a handle of ours. */
export function runnerOf(handle: Reads): Runner {
  const run = runners.get(handle)
  if (!run) throw new Error('This is not a handle of the database')
  return run
}

const names = new Map<string, string>()

/** PostgreSQL keeps the plan of a statement that has a name; prepared queries get one each. */
export const nameStatement = (sql: string, name: string): void => void names.set(sql, name)
/** The name of a prepared statement, if it has one. */
export const statementName = (sql: string): string | undefined => names.get(sql)
