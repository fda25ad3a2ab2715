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
  readonly #underWay = new Set<Promise<unknown>>()

  constructor(idleMs: number) {
    let expire: (error: DatabaseError) => void = () => {}
    this.#expired = new Promise((_, reject) => {
      expire = reject
    })
    this.#expired.catch(() => {})
    this.#timer = setTimeout(() => {
      if (this.#underWay.size > 0) return // the engine's own limits hold for a statement; its end starts the time again
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
      const running = run(sql, params, method)
      this.#underWay.add(running)
      try {
        return await running
      } catch (error) {
        this.#failed = toDatabaseError(error)
        throw this.#failed
      } finally {
        this.#underWay.delete(running)
        if (this.open) this.#timer.refresh()
      }
    }
  }

  /** Runs the body; rejects when it throws, when it swallowed a failure, or when it expires. Cuts the handle either way. */
  async live<T>(body: () => Promise<T>): Promise<T> {
    try {
      const value = await Promise.race([inside.run(this, body), this.#expired])
      // One that was sent and not awaited still belongs to the transaction: its failure must not pass for a commit.
      while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay)
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
