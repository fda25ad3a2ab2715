import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A server in a process of its own. */
export interface Running {
  readonly url: string
  /** From the start of the process to its first word that it is ready, in ms. */
  readonly readyMs: number
  /** Processor time it has used so far, in ms; `null` where the system does not tell. */
  cpuMs(): number | null
  /** Memory it holds now, in MB; `null` where the system does not tell. */
  residentMb(): number | null
  stop(): Promise<void>
}

const TICK_MS = 10
const READY = /ready: (http:\/\/\S+)/

/** Processor time of a process by Linux's /proc, in ms (its resolution is 10 ms). */
function cpuOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return null
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

function residentOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return null
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1000
}

/**
 * Starts Node with these arguments; what it prints goes to a file, as a log does in production, and not through us.
 * @throws when it ends before it is ready
 */
export async function startProcess(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const file = join(folder, `${process.hrtime.bigint()}.log`)
  const out = openSync(file, 'w')
  const began = performance.now()
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', out, 'inherit'],
  })
  closeSync(out)
  let ended = false
  const exited = new Promise<void>((done) =>
    child.once('exit', () => {
      ended = true
      done()
    }),
  )
  for (;;) {
    const url = READY.exec(readFileSync(file, 'utf8'))?.[1]
    if (url) {
      return {
        url,
        readyMs: performance.now() - began,
        cpuMs: () => cpuOf(child.pid),
        residentMb: () => residentOf(child.pid),
        stop: async () => {
          child.kill('SIGTERM')
          await exited
        },
      }
    }
    if (ended) throw new Error(`node ${args.join(' ')} ended before it was ready`)
    await new Promise((wake) => setTimeout(wake, 10))
  }
}

/** Runs Node to its end and tells how long it took, in ms. @throws when it fails */
export function timeProcess(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const began = performance.now()
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.once('exit', (code) =>
      code === 0
        ? done(performance.now() - began)
        : failed(new Error(`node ${args.join(' ')} ended with ${code}`)),
    )
  })
}
