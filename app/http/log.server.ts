import { pino } from 'pino'

export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error' | 'debug'>

/** Structured log on standard output: one JSON line an event, no names, addresses, answers or tokens in it. */
export function openLog(level: string): Log {
  return pino({ level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime })
}

const SECRET_PATHS = [/(\/reset\/)[^/]+/i]

/** The path as it may be logged: no query (it may hold a search or an address) and no token, however it was written. */
export function loggable(path: string): string {
  return SECRET_PATHS.reduce((p, pattern) => p.replace(pattern, '$1…'), decoded(path)).slice(0, 200)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
