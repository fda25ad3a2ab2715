import type { Limits } from './database.ts'
import { DatabaseError, toDatabaseError } from './errors.ts'
import type { Method, Runner } from './runner.ts'
import type { SqliteConnection } from './sqlite-connection.ts'
import { untilFree } from './sqlite-connection.ts'
import { TransactionGuard } from './transaction-guard.ts'

/** The event loop gets a turn at least this often while there is work, so HTTP goes on being served. */
const TURN_MS = 4
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

interface Statement {
  readonly sql: string
  readonly params: unknown[]
  readonly method: Method
  readonly done: (rows: { rows: unknown[] }) => void
  readonly failed: (error: DatabaseError) => void
}

/** The one place where this process writes: jobs run one at a time, first come, first served. */
export interface SqliteWriter {
  /** One statement; those that wait together are committed together, by one fsync. */
  statement: Runner
  transaction<T>(body: (run: Runner) => Promise<T>): Promise<T>
  /** Resolves when all that was asked for before is done; refuses what comes later. */
  close(): Promise<void>
}

/** Puts the queue before a connection. */
export function sqliteWriter(connection: SqliteConnection, limits: Limits): SqliteWriter {
  const queue: (() => Promise<void>)[] = []
  let waiting: Statement[] = []
  let pumping: Promise<void> | undefined
  let lastTurn = 0
  let closed = false

  const breathe = async () => {
    await turn()
    lastTurn = performance.now()
  }
  const begin = () => untilFree(limits.busy, () => connection.exec('BEGIN IMMEDIATE'))
  const rollback = () => {
    try {
      if (connection.inTransaction) connection.exec('ROLLBACK')
    } catch {} // the disk is gone or the like: the error that led here is the one to tell
  }

  /** Everyone whose request is already here joins the first commit: turns are given as long as each brings somebody. */
  async function gather(): Promise<void> {
    const start = performance.now()
    for (let before = -1; waiting.length > before && performance.now() - start < TURN_MS; ) {
      before = waiting.length
      await breathe()
    }
  }

  async function pump(): Promise<void> {
    await gather()
    for (let job = queue.shift(); job; job = queue.shift()) {
      await job()
      if (performance.now() - lastTurn >= TURN_MS) await breathe()
    }
    pumping = undefined
  }
  function enqueue(job: () => Promise<void>): void {
    queue.push(job)
    pumping ??= pump()
  }

  /** One alone needs no transaction around it. False when another process is writing, so that it must wait its turn. */
  function writeAlone({ sql, params, method, done, failed }: Statement): boolean {
    try {
      done(connection.run(sql, params, method))
    } catch (error) {
      const ours = toDatabaseError(error)
      if (ours.fault === 'busy') return false
      failed(ours)
    }
    return true
  }

  /** A statement fails alone (SQLite takes back just its own changes); a commit fails for all. */
  async function commitTogether(): Promise<void> {
    const [only, second] = waiting
    if (only && !second && writeAlone(only)) {
      waiting = []
      return
    }
    const settled: (() => void)[] = []
    let batch: Statement[] = []
    try {
      await begin()
      batch = waiting
      waiting = []
      const start = performance.now()
      for (const [i, { sql, params, method, done, failed }] of batch.entries()) {
        try {
          const rows = connection.run(sql, params, method)
          settled.push(() => done(rows))
        } catch (error) {
          if (!connection.inTransaction) throw error // the engine gave up the whole batch: disk full, I/O
          settled.push(() => failed(toDatabaseError(error)))
        }
        if (performance.now() - start > TURN_MS && i + 1 < batch.length) {
          waiting = [...batch.splice(i + 1), ...waiting]
          break
        }
      }
      connection.exec('COMMIT')
      for (const settle of settled) settle()
    } catch (error) {
      const all = batch.length > 0 ? batch : waiting.splice(0)
      rollback()
      for (const { failed } of all) failed(toDatabaseError(error))
    }
    if (waiting.length > 0) queue.push(commitTogether) // behind whoever came meanwhile
  }

  async function inTransaction<T>(body: (run: Runner) => Promise<T>): Promise<T> {
    await begin()
    const guard = new TransactionGuard(limits.idle)
    const run = guard.runner(async (sql, params, method) => {
      if (performance.now() - lastTurn >= TURN_MS) await breathe()
      if (!guard.open) throw new DatabaseError('over', 'This transaction is over')
      return connection.run(sql, params, method)
    })
    try {
      const value = await guard.live(() => body(run))
      connection.exec('COMMIT')
      return value
    } catch (error) {
      rollback()
      throw error
    }
  }

  const refuseClosed = () => {
    if (closed) throw new DatabaseError('closed', 'The database is closed')
  }
  return {
    statement: (sql, params, method) =>
      new Promise((done, failed) => {
        refuseClosed()
        waiting.push({ sql, params, method, done, failed })
        if (waiting.length === 1) enqueue(commitTogether)
      }),
    transaction: (body) =>
      new Promise((done, failed) => {
        refuseClosed()
        enqueue(() => inTransaction(body).then(done, failed))
      }),
    close: async () => {
      closed = true
      while (pumping) await pumping
      connection.close()
    },
  }
}
