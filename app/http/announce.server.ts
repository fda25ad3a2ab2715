import cluster from 'node:cluster'

/** What a worker tells its supervisor about its start. */
export type News = { readonly ready: string } | { readonly failed: string }

export const isNews = (what: unknown): what is News =>
  typeof what === 'object' && what !== null && ('ready' in what || 'failed' in what)

/** Says on standard output that the server listens; of several processes the supervisor says it once. */
export function announce(line: string): void {
  if (cluster.isWorker) process.send?.({ ready: line })
  else process.stdout.write(`${line}\n`)
}

/** Says why the server cannot start, and ends the process with code 1. */
export function endStart(why: string): void {
  if (cluster.isWorker) process.send?.({ failed: why }, () => process.exit(1))
  else process.stderr.write(`${why}\n`, () => process.exit(1))
}
