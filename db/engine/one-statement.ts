import type { Writes } from '#db/dialect'
import { DatabaseError } from './errors.ts'
import type { Runner } from './runner.ts'
import { refuseNesting } from './transaction-guard.ts'

/** Gives `fn` a handle that takes exactly one statement, and holds it to that. */
export async function oneStatement<T>(
  run: Runner,
  handle: (run: Runner) => Writes,
  fn: (w: Writes) => PromiseLike<T>,
): Promise<T> {
  refuseNesting('one()')
  let used = false
  let open = true
  const once: Runner = async (sql, params, method) => {
    if (used || !open)
      throw new DatabaseError('not-one', 'one() takes exactly one statement; use tx() for more')
    used = true
    return run(sql, params, method)
  }
  try {
    const value = await fn(handle(once))
    if (!used) throw new DatabaseError('not-one', 'one() was given no statement')
    return value
  } finally {
    open = false
  }
}
