/** The two engines. One process uses one of them, from start to end. */
export type Engine = 'sqlite' | 'pg'

/** Where the data lives when `DATABASE_URL` says nothing. */
export const DEFAULT_URL = 'sqlite:data/cleanclaim.db'

/** Which engine a database address asks for: `sqlite:<file>` or `postgres://…`. Throws on anything else. */
export function engineOf(url: string): Engine {
  if (url.startsWith('sqlite:') && url.length > 'sqlite:'.length) return 'sqlite'
  if (/^postgres(ql)?:\/\//.test(url)) return 'pg'
  throw new Error('DATABASE_URL must be "sqlite:<file>" or "postgres://user@host/name"')
}

/** The file behind a `sqlite:` address. */
export const fileOf = (url: string): string => url.slice('sqlite:'.length)

/**
 * The engine of this process. It decides which twin of every table the stores get, so it is fixed at start. An address
 * of neither engine is refused when it is opened, where someone can say so, and not while files are still being imported.
 */
export const engineInUse: Engine = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '') ? 'pg' : 'sqlite'
