import cluster from 'node:cluster'
import { endStart } from './announce.server.ts'
import type { Env } from './env.server.ts'
import { readEnv } from './env.server.ts'
import { openLog } from './log.server.ts'
import { serve } from './serve.server.ts'
import { superviseWorkers } from './workers.server.ts'

/** The environment, or the end of the process: its faults are for people, so they are said without a stack. */
function environment(): Env | null {
  try {
    return readEnv(process.env)
  } catch (error) {
    endStart(error instanceof Error ? error.message : String(error))
    return null
  }
}

const env = environment()
if (env) {
  const { log, written } = openLog(env.logLevel)
  if (cluster.isPrimary && env.processes > 1) superviseWorkers(env, log)
  else await serve(env, log, written)
}
