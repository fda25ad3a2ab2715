import cluster from 'node:cluster'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { createRequestHandler } from '@remix-run/node'
import { openDatabase } from '#db'
import { instant } from '#kernel/time.ts'
import type { Env } from './env.server.ts'
import { startHousekeeping } from './housekeeping.server.ts'
import type { Log } from './log.server.ts'
import { createListener } from './pipeline.server.ts'
import { staticFiles } from './static.server.ts'
import type { House } from './world.server.ts'

/**
 * Opens the database, serves the built pages, and stops gracefully on SIGTERM or SIGINT: no new connections, running
 * requests finish (at most `STOP_SECONDS`), housekeeping ends, the database closes.
 */
export async function serve(env: Env, log: Log): Promise<void> {
  let stopping = false
  const db = await openDatabase(env.databaseUrl, { replicaUrl: env.replicaUrl })
  const house: House = { db, env, log, now: () => instant(Date.now()), stopping: () => stopping }
  const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild
  const handle = createRequestHandler(build, 'production')
  const listener = createListener(house, staticFiles('build/client'), (request, world) =>
    handle(request, world),
  )
  const server = createServer(
    { keepAliveTimeout: 65_000, requestTimeout: 30_000, maxHeaderSize: 16_384 },
    listener,
  )
  const housekeeping = startHousekeeping(house)

  const stop = async () => {
    if (stopping) return
    stopping = true
    const hardStop = setTimeout(() => server.closeAllConnections(), env.stopSeconds * 1000)
    await new Promise<void>((done) => {
      server.close(() => done())
      server.closeIdleConnections()
    })
    clearTimeout(hardStop)
    await housekeeping.stop()
    await db.close()
    log.info('stopped')
    if (cluster.isWorker) process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
  server.once('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(
      error.code === 'EADDRINUSE'
        ? `Port ${env.port} is taken. Stop what uses it, or choose another: PORT=3001 npm start\n`
        : `The server cannot listen on ${env.host}:${env.port}: ${error.message}\n`,
    )
    process.exit(1)
  })
  server.listen(env.port, env.host, () => {
    const { port } = server.address() as AddressInfo
    const line = `Cleanclaim is ready: http://${env.host === '127.0.0.1' || env.host === '0.0.0.0' ? 'localhost' : env.host}:${port}`
    if (cluster.isWorker) process.send?.({ ready: line })
    else process.stdout.write(`${line}\n`)
  })
}
