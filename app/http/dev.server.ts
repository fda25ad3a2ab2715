import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import { createRequestHandler } from '@remix-run/node'
import { createServer as createVite } from 'vite'
import { openDatabase } from '#db'
import { instant } from '#kernel/time.ts'
import { readEnv } from './env.server.ts'
import { startHousekeeping } from './housekeeping.server.ts'
import { openLog } from './log.server.ts'
import { ownAddress } from './own-address.ts'
import { createListener } from './pipeline.server.ts'
import type { House } from './world.server.ts'

/** The development server: the same pipeline, with pages from Vite, which reloads what changes. */
const env = readEnv(process.env)
const { log } = openLog(env.logLevel === 'info' ? 'warn' : env.logLevel)
const db = await openDatabase(env.databaseUrl, { replicaUrl: env.replicaUrl })
const house: House = { db, env, log, now: () => instant(Date.now()), stopping: () => false, workshop: true }
const vite = await createVite({ configFile: 'remix.config.js', server: { middlewareMode: true } })
const listener = createListener(
  house,
  () => null,
  async (request, world) => {
    const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
    return createRequestHandler(build, 'development')(request, { ...world })
  },
)
const server = createServer((message, reply) =>
  vite.middlewares(message, reply, () => listener(message, reply)),
)
server.listen(env.port, env.host, () => {
  const { port } = server.address() as AddressInfo
  startHousekeeping(house, ownAddress(env, port))
  process.stdout.write(
    `Cleanclaim (development) is ready: ${ownAddress({ origin: null, host: env.host }, port)}\n`,
  )
})
