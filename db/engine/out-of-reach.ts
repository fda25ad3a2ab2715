import { engineOf, fileOf } from '../kit/engine-in-use.ts'
import { DatabaseError } from './errors.ts'

const WHY: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  ETIMEDOUT: 'nobody answers',
  '28P01': 'the user or the password is wrong',
  '28000': 'this user may not connect',
  '3D000': 'there is no database of that name',
  '53300': 'it has too many connections',
  '57P03': 'it is just starting or stopping',
  SQLITE_CANTOPEN: 'the file cannot be opened',
  SQLITE_NOTADB: 'the file is not an SQLite database',
  SQLITE_READONLY: 'the file may not be written',
  EACCES: 'its folder may not be written',
  EEXIST: 'its folder is a file',
  ENOTDIR: 'its folder lies in a file',
  EROFS: 'the disk may not be written',
}

/** Where a database is, without the password to it. */
export function whereOf(url: string): string {
  if (engineOf(url) === 'sqlite') return fileOf(url)
  try {
    const { host, pathname } = new URL(url)
    return `${pathname.slice(1) || 'postgres'} on ${host || 'localhost'}`
  } catch {
    return 'of DATABASE_URL'
  }
}

/** A database that cannot be opened, as a sentence for people: which, why not, what to do. */
export function outOfReach(url: string, error: unknown): DatabaseError {
  const message = error instanceof Error ? error.message : String(error)
  const given = error instanceof Error && 'code' in error ? String(error.code) : undefined
  const code = given ?? /^([A-Z0-9_]+): /.exec(message)?.[1] ?? ''
  const known = Object.keys(WHY).find((prefix) => code.startsWith(prefix))
  const why = (known && WHY[known]) || message || code || 'nobody says why'
  const todo =
    engineOf(url) === 'sqlite'
      ? 'Correct DATABASE_URL, or who may write there.'
      : 'Start PostgreSQL, or correct DATABASE_URL.'
  return new DatabaseError('unavailable', `The database ${whereOf(url)} cannot be opened: ${why}. ${todo}`)
}
