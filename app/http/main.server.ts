import cluster from 'node:cluster'
import { readEnv } from './env.server.ts'
import { openLog } from './log.server.ts'
import { serve } from './serve.server.ts'
import { superviseWorkers } from './workers.server.ts'

const env = readEnv(process.env)
const log = openLog(env.logLevel)
if (cluster.isPrimary && env.processes > 1) superviseWorkers(env, log)
else await serve(env, log)
