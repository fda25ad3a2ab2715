import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'
import { scratch } from './scratch.ts'

/** A PostgreSQL of the tests' own: C locale, UTF-8, a free loopback port, an unprivileged user. */
export interface Cluster {
  /** Address of its maintenance database. */
  readonly url: string
  stop(): Promise<void>
}

const USER = 'cleanclaim'
/** An empty cluster, its journal, and 8 MB for each database that tests have open: it never came near. */
const ROOM_MB = 1024

/** The folder of the server's programs: `PG_BIN`, the PATH, or the newest that Debian's packages installed. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const places = [
    process.env.PG_BIN,
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  return places.find(
    (place) => place && existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')),
  )
}

/** Whose rights the server gets: it refuses to run as root. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {} // no such user: try the next
  }
  return { uid: 65534, gid: 65534 }
}

/** A port nobody uses now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/**
 * Makes and starts a cluster in a temporary folder. `durable: false` leaves fsync out and keeps the files in memory
 * where there is room, for speed. A small shell watches over the server: when our process ends, however it ends, the
 * server stops and its folder goes.
 */
export async function startCluster(bin: string, durable = false): Promise<Cluster> {
  const rights = owner()
  const folder = mkdtempSync(join(durable ? tmpdir() : scratch(ROOM_MB), 'cleanclaim-pg-'))
  if (rights.uid !== undefined && rights.gid !== undefined) chownSync(folder, rights.uid, rights.gid)
  const data = join(folder, 'data')
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  const init = [
    '-D',
    data,
    '-U',
    USER,
    '--auth=trust',
    '--locale=C',
    '--encoding=UTF8',
    '--no-sync',
    '--no-instructions',
  ]
  execFileSync(join(bin, 'initdb'), init, { ...rights, env, cwd: folder, stdio: 'pipe' })
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=64MB',
    'log_min_messages=fatal',
    'autovacuum=off',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
  const watch = '"$@" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; rm -rf "$0"'
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const child = spawn('sh', ['-c', watch, folder, join(bin, 'postgres'), ...args], {
    ...rights,
    env,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `postgres://${USER}@127.0.0.1:${port}/postgres`
  const stop = async () => {
    child.stdin.end()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await untilReady(url)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

async function untilReady(url: string): Promise<void> {
  const start = performance.now()
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      return
    } catch (error) {
      if (performance.now() - start > 30_000) throw error
      await new Promise((resolve) => setTimeout(resolve, 40))
    } finally {
      await client.end().catch(() => {})
    }
  }
}
