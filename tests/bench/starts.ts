import { join } from 'node:path'
import { startProcess, timeProcess } from './processes.ts'

/** Times in ms. */
export interface StartTimes {
  /** Publishing all of `content/` into an empty database. */
  readonly publishCold: number
  /** The same when nothing has changed. */
  readonly publishWarm: number
  /** `npm start` when there is nothing to prepare, to the line that says it is ready. */
  readonly secondStart: number
}

/** Times what happens before a server is ready, on a database of its own. The build must be fresh. */
export async function timeStarts(folder: string): Promise<StartTimes> {
  const env = {
    DATABASE_URL: `sqlite:${join(folder, 'starts.db')}`,
    EVIDENCE_DIR: folder,
    DEMO: '1',
    PORT: '0',
    LOG_LEVEL: 'warn',
  }
  const publishCold = await timeProcess(['build/node/prepare.mjs'], env)
  const publishWarm = await timeProcess(['build/node/prepare.mjs'], env)
  const server = await startProcess(folder, ['scripts/start.mjs'], env)
  await server.stop()
  return { publishCold, publishWarm, secondStart: server.readyMs }
}
