import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect } from 'vitest'

const MAIN = 'build/node/main.mjs'
const PREPARE = 'build/node/prepare.mjs'
const READY = /^Cleanclaim is ready: http:\/\/localhost:(\d+)$/m

/** Whether `npm run build` has been run; `npm test` does it first. */
export const isBuilt = existsSync(MAIN)

/** A server as operators run it, with what it said. */
export interface BuiltServer {
  readonly child: ChildProcess
  readonly exited: Promise<number | null>
  out(): string
  err(): string
  /** Waits until it listens. */
  port(): Promise<number>
  /** Its log lines, without the line that says where it listens. */
  lines(): Record<string, unknown>[]
}

const outside = (): NodeJS.ProcessEnv => {
  const { VITEST: _, DATABASE_URL: __, ...rest } = process.env
  return { ...rest, NODE_ENV: 'production' }
}

/** Brings a database to where a server can start on it: schema, catalogue, demo world. */
export async function prepareBuilt(env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [PREPARE], { env: { ...outside(), ...env }, stdio: 'ignore' })
  expect(await new Promise((done) => child.once('exit', done))).toBe(0)
}

/** Starts the built server on a free port unless told otherwise. */
export function startBuilt(env: Record<string, string>): BuiltServer {
  const child = spawn(process.execPath, [MAIN], { env: { ...outside(), PORT: '0', ...env } })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const exited = new Promise<number | null>((done) => child.once('exit', done))
  return {
    child,
    exited,
    out: () => out,
    err: () => err,
    port: async () => {
      const found = () => READY.exec(out)?.[1]
      await expect.poll(found, { timeout: 30_000, interval: 20 }).toBeDefined()
      return Number(found())
    },
    lines: () =>
      out
        .trim()
        .split('\n')
        .filter((line) => line !== '' && !READY.test(line))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}
