import { pino } from 'pino'

export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error' | 'debug'>

/** Structured log on standard output: one JSON line an event, no names, addresses, answers or tokens in it. */
export function openLog(level: string): Log {
  return pino({ level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime })
}

const PRIVATE_PATHS = [/^(\/reset\/)[^/]+/]

/** The path as it may be logged: no query (it may hold a search or an address) and no token. */
export const loggable = (path: string): string =>
  PRIVATE_PATHS.reduce((p, pattern) => p.replace(pattern, '$1…'), path).slice(0, 200)
