import { AsyncLocalStorage } from 'node:async_hooks'
import { DatabaseError, toDatabaseError } from './errors.ts'
import type { Runner } from './runner.ts'

const inside = new AsyncLocalStorage<TransactionGuard>()

/** Throws when called from within a transaction that is still open. */
export function refuseNesting(what: string): void {
  if (inside.getStore()?.open)
    throw new DatabaseError('nested', `${what} inside a transaction: use its own handle`)
}

/**
 * The life of one transaction, the same on both engines: after its end the handle is cut; after a failed statement
 * nothing more runs and it cannot commit (as PostgreSQL has it); without a statement for `idleMs` it expires.
 */
export class TransactionGuard {
  open = true
  readonly #expired: Promise<never>
  readonly #timer: NodeJS.Timeout
  #failed: DatabaseError | undefined

  constructor(idleMs: number) {
    let expire: (error: DatabaseError) => void = () => {}
    this.#expired = new Promise((_, reject) => {
      expire = reject
    })
    this.#expired.catch(() => {})
    this.#timer = setTimeout(() => {
      this.open = false
      expire(new DatabaseError('timeout', `Transaction rolled back: no statement for ${idleMs} ms`))
    }, idleMs)
  }

  /** The runner a handle gets: refuses after the end, remembers a failure. */
  runner(run: Runner): Runner {
    return async (sql, params, method) => {
      if (!this.open)
        throw new DatabaseError('over', 'This transaction is over; its handle was kept too long')
      if (this.#failed)
        throw new DatabaseError('aborted', `An earlier statement failed: ${this.#failed.message}`)
      this.#timer.refresh()
      try {
        return await run(sql, params, method)
      } catch (error) {
        this.#failed = toDatabaseError(error)
        throw this.#failed
      }
    }
  }

  /** Runs the body; rejects when it throws, when it swallowed a failure, or when it expires. Cuts the handle either way. */
  async live<T>(body: () => Promise<T>): Promise<T> {
    try {
      const value = await Promise.race([inside.run(this, body), this.#expired])
      if (this.#failed) {
        throw new DatabaseError(
          'aborted',
          `A failed statement was caught inside a transaction: ${this.#failed.message}`,
        )
      }
      return value
    } finally {
      this.open = false
      clearTimeout(this.#timer)
    }
  }
}
