/** What can go wrong at the database, in one vocabulary for both engines. */
export type DatabaseFault =
  | 'unique'
  | 'foreign-key'
  | 'not-null'
  | 'check'
  | 'append-only'
  | 'refused-value'
  | 'read-only'
  | 'busy'
  | 'timeout'
  | 'serialization'
  | 'over'
  | 'nested'
  | 'aborted'
  | 'not-one'
  | 'closed'
  | 'unavailable'
  | 'other'

/** The only error the ground throws. It carries no driver object and none of the values that were sent. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly fault: DatabaseFault
  constructor(fault: DatabaseFault, message: string) {
    super(message)
    this.fault = fault
  }
}

/** Whether an error is the ground's, optionally of one kind. By name: bundled pages have a copy of this class. */
export const isDatabaseError = (error: unknown, fault?: DatabaseFault): error is DatabaseError =>
  error instanceof Error &&
  error.name === 'DatabaseError' &&
  'fault' in error &&
  (fault === undefined || error.fault === fault)

const SQLITE: readonly (readonly [string, DatabaseFault])[] = [
  ['SQLITE_CONSTRAINT_UNIQUE', 'unique'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'unique'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'foreign-key'],
  ['SQLITE_CONSTRAINT_NOTNULL', 'not-null'],
  ['SQLITE_CONSTRAINT_CHECK', 'check'],
  ['SQLITE_CONSTRAINT_TRIGGER', 'append-only'],
  ['SQLITE_CONSTRAINT_DATATYPE', 'refused-value'],
  ['SQLITE_MISMATCH', 'refused-value'],
  ['SQLITE_TOOBIG', 'refused-value'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_FULL', 'unavailable'],
  ['SQLITE_IOERR', 'unavailable'],
]

const POSTGRES: Readonly<Record<string, DatabaseFault>> = {
  '23505': 'unique',
  '23503': 'foreign-key',
  '23502': 'not-null',
  '23514': 'check',
  '23001': 'append-only',
  '22003': 'refused-value',
  '22021': 'refused-value',
  '22P02': 'refused-value',
  '22P05': 'refused-value',
  '25006': 'read-only',
  '40001': 'serialization',
  '40P01': 'serialization',
  '55P03': 'busy',
  '57014': 'timeout',
  '25P03': 'timeout',
  '25P02': 'aborted',
  '57P01': 'unavailable',
  '57P03': 'unavailable',
  '53100': 'unavailable',
  '53200': 'unavailable',
  '53300': 'unavailable',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
}

/** What PostgreSQL's driver says without a code. */
const SAID: readonly (readonly [RegExp, DatabaseFault])[] = [
  [/after calling end|client was closed/i, 'closed'],
  [/timeout exceeded when trying to connect/, 'busy'],
  [/Connection terminated/, 'unavailable'],
]

/** A driver's error as ours: its code decides the fault, its sentence stays, its values do not. */
export function toDatabaseError(error: unknown): DatabaseError {
  if (isDatabaseError(error)) return error
  if (!(error instanceof Error)) return new DatabaseError('other', String(error))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const fault =
    SQLITE.find(([prefix]) => code.startsWith(prefix))?.[1] ?? POSTGRES[code] ?? said(error.message)
  return new DatabaseError(fault, code ? `${code}: ${error.message}` : error.message)
}

const said = (message: string): DatabaseFault => SAID.find(([words]) => words.test(message))?.[1] ?? 'other'
