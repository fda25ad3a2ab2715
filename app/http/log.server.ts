import { pino } from 'pino'

export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error' | 'debug' | 'isLevelEnabled'>

/** A log, and how to end it. */
export interface OpenLog {
  readonly log: Log
  /**
   * Resolves when all lines so far are written, or when nobody reads them any more. Asked before the process ends:
   * pino's own last flush waits for ever on a pipe whose reader is gone, unless the breach was noticed before.
   */
  written(): Promise<void>
}

const GATHER_BYTES = 4096
const FLUSH_MS = 500

/**
 * Structured log on standard output: one JSON line an event, no names, addresses, answers or tokens in it. Lines are
 * gathered for half a second at most (a write for each cost a twentieth of an autosave) and flushed when the process ends.
 */
export function openLog(level: string): OpenLog {
  const out = pino.destination({ fd: 1, sync: false, minLength: GATHER_BYTES })
  setInterval(() => out.flush(), FLUSH_MS).unref()
  const log = pino({ level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, out)
  const written = () =>
    new Promise<void>((done) => {
      out.once('error', () => done())
      out.flush(() => done())
    })
  return { log, written }
}

const SECRET_PATHS = [/(\/reset\/)[^/]+/i, /(\/calendar\/)[^/]+/i]

/** The path as it may be logged: no query (it may hold a search or an address) and no token, however it was written. */
export function loggable(path: string): string {
  return SECRET_PATHS.reduce((p, pattern) => p.replace(pattern, '$1…'), decoded(path)).slice(0, 200)
}

function decoded(path: string): string {
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
