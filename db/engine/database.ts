import type { Reads, Writes } from '#db/dialect'
import type { Engine } from '../kit/engine-in-use.ts'

/**
 * For decisions that a constraint of the schema makes; say which one in a comment where you write it. The same symbol
 * in every copy of this module: the pages are bundled, the server around them is not.
 */
export const NO_LOCK: unique symbol = Symbol.for('cleanclaim.no-lock')
/** What a decision is about: `'attempt:' + id`, or several. Two transactions that name the same lock run one by one. */
export type Lock = string | readonly string[] | typeof NO_LOCK

/** The open database. Everything a store can reach of it is `Reads` or `Writes`. */
export interface Database {
  readonly engine: Engine
  /** Current data; select only. Outside transactions. */
  readonly read: Reads
  /** As `read`, but may be answered by a replica some seconds behind: lists and dashboards. */
  readonly stale: Reads
  /** Exactly one statement, durable when the promise resolves. Small writes that arrive together share one fsync. */
  one<T>(fn: (w: Writes) => PromiseLike<T>): Promise<T>
  /**
   * Several statements, all or none. Decide inside, after the lock: read, decide, write. No waiting for anything but the
   * database (5 s without a statement rolls it back), no nesting, and no catching: a failed statement has ended it.
   * May be run again from the start after a conflict, so side effects belong after it.
   */
  tx<T>(lock: Lock, fn: (tx: Writes) => Promise<T>): Promise<T>
  /** Resolves when the database answers a question; for readiness. */
  ping(): Promise<void>
  /** Finishes what is queued, then closes. Safe to call twice. */
  close(): Promise<void>
}

/** How long the ground waits, in milliseconds. */
export interface Limits {
  /** A transaction that sends no statement for so long is rolled back. */
  readonly idle: number
  /** Waiting for another process's write, or for a lock. */
  readonly busy: number
}

export const DEFAULT_LIMITS: Limits = { idle: 5_000, busy: 15_000 }

/** The keys of a lock, without doubles and in one order, so that two transactions cannot wait for each other. */
export function lockKeys(lock: Lock): readonly string[] {
  if (lock === NO_LOCK) return []
  const keys = typeof lock === 'string' ? [lock] : [...new Set(lock)].sort()
  if (keys.length === 0 || keys.some((key) => key === ''))
    throw new Error('A lock needs a name; use NO_LOCK for none')
  return keys
}
