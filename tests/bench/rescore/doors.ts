import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Database } from '#db'
import type { CorrectionKind } from '#exams'
import { decideCorrection, dryRunCorrection, rescorePending } from '#exams/server'
import { sure } from '#kernel/assert.ts'
import type { Result } from '#kernel/result.ts'
import { instant } from '#kernel/time.ts'
import { listAsked } from '../../../app/exams/correction/asked.store.server.ts'
import { planCorrection } from '../../../app/exams/correction/plan-correction.server.ts'
import { rejudgeByLog } from '../../../app/exams/correction/rejudge-by-log.server.ts'
import { loadStandings } from '../../../app/exams/correction/standings.store.server.ts'

/** What some work cost this process. Times in ms. */
export interface Cost {
  readonly attempts: number
  readonly took: number
  readonly cpu: number
  /** The longest time for which nothing else got a turn. */
  readonly stall: number
  /** The most memory held meanwhile, above what was held before, in MB. */
  readonly memory: number
}

async function costOf(work: () => Promise<number>): Promise<Cost> {
  globalThis.gc?.()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const held = process.memoryUsage.rss()
  let highest = held
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss())
  }, 50)
  const [since, cpu] = [performance.now(), process.cpuUsage()]
  delay.enable()
  const attempts = await work()
  await new Promise((wake) => setTimeout(wake, 5)) // work that never gave a turn is seen now
  delay.disable()
  const used = process.cpuUsage(cpu)
  clearInterval(watch)
  return {
    attempts,
    took: performance.now() - since,
    cpu: (used.user + used.system) / 1000,
    stall: delay.max / 1e6,
    memory: (highest - held) / 1e6,
  }
}

const must = <T, F>(result: Result<T, F>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

/** A dry run of all attempts at once. */
export const dryRun = (db: Database, question: string, kind: CorrectionKind) =>
  costOf(async () => must(await dryRunCorrection(db, null, { question, kind })).counts.asked)

/** A correction decided, and everyone rescored. */
export const rescore = (db: Database, question: string, kind: CorrectionKind) =>
  costOf(async () => {
    const now = instant(Date.now())
    const wish = { question, kind, reason: 'Decided by the bench.' }
    const { correction } = must(await decideCorrection(db, null, wish, now))
    return (await rescorePending(db, correction, now)).rescored
  })

/** `most` attempts judged from their whole logs, as it is done where what is kept beside the log does not add up. */
export const judgeLogs = (db: Database, question: string, kind: CorrectionKind, most: number) =>
  costOf(async () => {
    const plan = must(await planCorrection(db, { question, kind }))
    const asked = await listAsked(db.read, plan, { after: null, limit: most, of: null })
    const ids = asked.map(({ id }) => sure(id, 'an id'))
    return (await rejudgeByLog(db, await loadStandings(db.read, ids, plan), plan)).length
  })
