import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
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

/** Starts what `npm run build` has built. */
export async function startServer(more: Record<string, string> = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-story-'))
  const databaseUrl = `sqlite:${join(folder, 'story.db')}`
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: databaseUrl,
    EVIDENCE_DIR: join(folder, 'evidence'),
    DEMO: '1',
    PORT: '0',
    LOG_LEVEL: 'warn',
    ...more,
  }
  const prepare = spawn(process.execPath, ['build/node/prepare.mjs'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if ((await exitOf(prepare)) !== 0) throw new Error('The database could not be prepared')

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
