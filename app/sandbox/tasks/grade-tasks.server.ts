import type { Database, Writes } from '#db'
import type { Instant } from '#kernel/time.ts'
import { listTimes } from '../cases/cases.store.server.ts'
import { gradeOf } from '../cases/grade-of.server.ts'
import { loadCase } from '../cases/load-case.server.ts'
import { taskLock } from './task-lock.ts'
import { listTasks, sealTask } from './tasks.store.server.ts'
import { workedMs } from './worked-ms.ts'

interface GradedTask {
  readonly place: number
  readonly caseId: string
  readonly grade: number
  readonly workedMs: number
}

/** Grades the cases of an attempt's claim tasks as they stand; those in which nothing was done have no grade. */
async function gradeTasks(db: Database, attemptId: string) {
  const rows = await listTasks(db.read, attemptId)
  const moves = new Map<string, number>()
  const claims: GradedTask[] = []
  for (const row of rows) {
    const loaded = await loadCase(db, row)
    moves.set(row.id, loaded.state.n)
    if (loaded.state.n === 0) continue
    const times = await listTimes(db.read, row.id)
    claims.push({
      ...{ place: row.place ?? 0, caseId: row.id, grade: gradeOf(loaded).score },
      workedMs: workedMs(row.startedAt, times),
    })
  }
  const seal = async (tx: Writes, at: Instant): Promise<boolean> => {
    const current = await listTasks(tx, attemptId)
    if (!current.every((row) => row.moves === (moves.get(row.id) ?? 0))) return false
    for (const { id } of current)
      await sealTask(tx, id, at, claims.find(({ caseId }) => caseId === id)?.grade ?? null)
    return true
  }
  return { claims, seal }
}

/**
 * What an exam needs of the claims in it. Grading plays every case; sealing, in the transaction that ends the attempt,
 * closes them to further moves unless one was gone on with meanwhile.
 */
export const claimTasks = { lock: taskLock, grade: gradeTasks }
