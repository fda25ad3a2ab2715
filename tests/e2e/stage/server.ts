import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A running Cleanclaim of its own: real process, fresh database with the demo world, free port. */
export interface RunningServer {
  readonly url: string
  readonly databaseUrl: string
  /** Asks it to stop and resolves with its exit code. */
  stop(): Promise<number>
}

const READY = /is ready: (http:\/\/\S+)/

const exitOf = (child: ChildProcess) =>
  new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)))

const envOf = (folder: string, more: Record<string, string>) => ({
  ...process.env,
  NODE_ENV: 'production' as const,
  DATABASE_URL: `sqlite:${join(folder, 'story.db')}`,
  EVIDENCE_DIR: join(folder, 'evidence'),
  DEMO: '1',
  PORT: '0',
  LOG_LEVEL: 'warn',
  ...more,
})

/** Folders with a published catalogue and the demo world, by what was asked for beside: each made once by this process. */
const worlds = new Map<string, Promise<string>>()

/** A prepared world to be copied: to publish all content takes longer than many a story. */
function world(more: Record<string, string>): Promise<string> {
  const name = JSON.stringify(more)
  const made = worlds.get(name) ?? prepare(more)
  worlds.set(name, made)
  return made
}

async function prepare(more: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-world-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const preparing = spawn(process.execPath, ['build/node/prepare.mjs'], {
    env: envOf(folder, more),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if ((await exitOf(preparing)) !== 0) throw new Error('The database could not be prepared')
  return folder
}

/** Starts what `npm run build` has built, on a world of its own. */
export async function startServer(more: Record<string, string> = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-story-'))
  const databaseUrl = `sqlite:${join(folder, 'story.db')}`
  const env = envOf(folder, more)
  cpSync(await world(more), folder, { recursive: true })

  const server = spawn(process.execPath, ['build/node/main.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = exitOf(server)
  const url = await new Promise<string>((resolve, reject) => {
    let printed = ''
    server.stdout.on('data', (chunk) => {
      printed += String(chunk)
      const at = READY.exec(printed)?.[1]
      if (at) resolve(at)
    })
    void exited.then((code) => reject(new Error(`The server ended with ${code}:\n${printed}`)))
  })
  return {
    url,
    databaseUrl,
    async stop() {
      server.kill('SIGTERM')
      const code = await exited
      rmSync(folder, { recursive: true, force: true })
      return code
    },
  }
}
