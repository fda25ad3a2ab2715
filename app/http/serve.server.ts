import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { createRequestHandler } from '@remix-run/node'
import { isDatabaseError, openDatabase } from '#db'
import { instant } from '#kernel/time.ts'
import { announce, endStart } from './announce.server.ts'
import { describe } from './describe.ts'
import type { Env } from './env.server.ts'
import { startHousekeeping } from './housekeeping.server.ts'
import { closeHttpServer, openHttpServer } from './http-server.server.ts'
import type { Log, OpenLog } from './log.server.ts'
import { ownAddress } from './own-address.ts'
import type { PageHandler } from './pipeline.server.ts'
import { createListener } from './pipeline.server.ts'
import { staticFiles } from './static.server.ts'
import type { House } from './world.server.ts'

/** What closing the database and housekeeping may take beyond `STOP_SECONDS`. */
const CLOSING_MS = 5000

/**
 * Opens the database, serves the built pages, and stops gracefully on SIGTERM or SIGINT: no new connections, running
 * requests finish (at most `STOP_SECONDS`), housekeeping ends, the database closes.
 */
export async function serve(env: Env, log: Log, written: OpenLog['written']): Promise<void> {
  let stopping = false
  process.on('uncaughtExceptionMonitor', (error) => log.error({ error: describe(error) }, 'the process ends'))
  const db = await openDatabase(env.databaseUrl, { replicaUrl: env.replicaUrl ?? undefined }).catch(
    (error: unknown) => {
      if (!isDatabaseError(error)) throw error
      endStart(error.message)
      return null
    },
  )
  if (db === null) return
  const house: House = { db, env, log, now: () => instant(Date.now()), stopping: () => stopping }
  const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild
  const handle = createRequestHandler(build, 'production')
  const pages: PageHandler = (request, world) => handle(request, { ...world })
  const server = openHttpServer(createListener(house, staticFiles('build/client'), pages))
  let housekeeping: ReturnType<typeof startHousekeeping> | undefined

  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), env.stopSeconds * 1000 + CLOSING_MS).unref()
    await closeHttpServer(server, env.stopSeconds * 1000)
    await housekeeping?.stop()
    await db.close()
    log.info('stopped')
    await written()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
  server.once('error', (error: NodeJS.ErrnoException) => {
    endStart(
      error.code === 'EADDRINUSE'
        ? `Port ${env.port} is taken. Stop what uses it, or choose another: PORT=${env.port + 1} npm start`
        : `The server cannot listen on ${env.host}:${env.port}: ${error.message}`,
    )
  })
  server.listen(env.port, env.host, () => {
    const { port } = server.address() as AddressInfo
    if (!stopping) housekeeping = startHousekeeping(house, ownAddress(env, port))
    announce(`Cleanclaim is ready: ${ownAddress({ origin: null, host: env.host }, port)}`)
  })
}
