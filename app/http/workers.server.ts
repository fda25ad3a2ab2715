import cluster from 'node:cluster'
import { isNews } from './announce.server.ts'
import type { Env } from './env.server.ts'
import type { Log } from './log.server.ts'

const CALM_MS = 1000

/**
 * Starts `WEB_CONCURRENCY` server processes on one port and replaces any that dies; a signal stops them all in order.
 * When one cannot even start (port taken, no database), nothing is replaced: the reason is said once, with exit code 1.
 */
export function superviseWorkers(env: Env, log: Log): void {
  let stopping = false
  let announced = false
  let explained = false
  const stop = () => {
    stopping = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
  }
  cluster.on('message', (_, news: unknown) => {
    if (announced || !isNews(news)) return
    if ('ready' in news) {
      announced = true
      process.stdout.write(`${news.ready}\n`)
    } else if (!explained) {
      explained = true
      process.stderr.write(`${news.failed}\n`)
    }
  })
  cluster.on('exit', (worker, code) => {
    if (stopping) return
    if (!announced) {
      process.exitCode = 1
      return stop()
    }
    log.error({ worker: worker.process.pid, code }, 'a server process ended; starting another')
    setTimeout(() => !stopping && cluster.fork(), CALM_MS)
  })
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  for (let i = 0; i < env.processes; i++) cluster.fork()
}
