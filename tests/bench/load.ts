import autocannon from 'autocannon'
import type { Running } from './processes.ts'

/** What one run under load showed. Times in ms. */
export interface Load {
  readonly clients: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Processor time of the server for one request. */
  readonly cpuMs: number | null
  /** Answers that were not 2xx, and lines that broke. */
  readonly failed: number
}

/** One client's requests: `next` gives the body of its next one. */
export interface Script {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Record<string, string>
  next?(): string
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Sends requests for `seconds`, each client one after the other, every client with its own script. */
export async function load(server: Running, scripts: readonly Script[], seconds: number): Promise<Load> {
  const took: number[] = []
  let failed = 0
  let turn = 0
  const cpuBefore = server.cpuMs()
  const began = performance.now()
  const setupClient = (client: autocannon.Client) => {
    const script = scripts[turn++ % scripts.length]
    if (!script) return
    const { method, path, headers = {}, next } = script
    const request = { method, path, headers }
    client.setRequests([next ? { ...request, setupRequest: (made) => ({ ...made, body: next() }) } : request])
  }
  await new Promise<void>((done, broken) => {
    const options = { url: server.url, connections: scripts.length, duration: seconds, setupClient }
    const run = autocannon(options, (error) => (error ? broken(error) : done()))
    run.on('response', (_client, status, _bytes, ms) => {
      took.push(ms)
      if (status < 200 || status > 299) failed++
    })
    run.on('reqError', () => failed++)
  })
  const elapsed = performance.now() - began
  const cpuAfter = server.cpuMs()
  const sorted = took.sort((a, b) => a - b)
  return {
    clients: scripts.length,
    perSecond: (sorted.length / elapsed) * 1000,
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
    cpuMs:
      cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / Math.max(1, sorted.length),
    failed,
  }
}
