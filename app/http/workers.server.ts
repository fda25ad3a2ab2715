import cluster from 'node:cluster'
import type { Env } from './env.server.ts'
import type { Log } from './log.server.ts'

const CALM_MS = 1000

/** Starts `WEB_CONCURRENCY` server processes on one port and replaces any that dies; a signal stops them all in order. */
export function superviseWorkers(env: Env, log: Log): void {
  let stopping = false
  let announced = false
  cluster.on('message', (_, what: unknown) => {
    if (announced || typeof what !== 'object' || what === null || !('ready' in what)) return
    announced = true
    process.stdout.write(`${String(what.ready)}\n`)
  })
  cluster.on('exit', (worker, code) => {
    if (stopping) return
    log.error({ worker: worker.process.pid, code }, 'a server process ended; starting another')
    setTimeout(() => !stopping && cluster.fork(), CALM_MS)
  })
  const stop = () => {
    stopping = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  for (let i = 0; i < env.processes; i++) cluster.fork()
}
