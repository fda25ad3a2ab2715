import type { Server } from 'node:http'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { pino } from 'pino'
import type { Database } from '#db'
import { readEnv } from '#http/env.server.ts'
import { closeHttpServer, openHttpServer } from '#http/http-server.server.ts'
import type { PageHandler } from '#http/pipeline.server.ts'
import { createListener } from '#http/pipeline.server.ts'
import type { StaticFiles } from '#http/static.server.ts'
import { instant } from '#kernel/time.ts'

/** A server of the tests' own on a free port, with everything it logged. */
export interface Stage {
  readonly server: Server
  readonly port: number
  readonly origin: string
  readonly logged: Record<string, unknown>[]
  stopping: boolean
  close(): Promise<void>
}

export interface StageParts {
  readonly pages?: PageHandler
  readonly files?: StaticFiles
  readonly env?: Record<string, string>
}

/** The real pipeline over `db`, with the given pages (by default one that says hello). */
export async function openStage(
  db: Database,
  { pages = hello, files = () => null, env = {} }: StageParts = {},
) {
  const logged: Record<string, unknown>[] = []
  const log = pino(
    { level: 'info' },
    { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
  )
  const house = {
    db,
    env: readEnv(env),
    log,
    now: () => instant(Date.now()),
    stopping: () => stage.stopping,
  }
  const server = openHttpServer(createListener(house, files, pages))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const stage: Stage = {
    server,
    port,
    origin: `http://127.0.0.1:${port}`,
    logged,
    stopping: false,
    close: () => closeHttpServer(server, 1000),
  }
  return stage
}

const hello: PageHandler = async (asked, world) => {
  const body = asked.method === 'POST' ? [...(await asked.formData()).keys()] : []
  return Response.json({ path: new URL(asked.url).pathname, nonce: world.nonce, body })
}

export interface Heard {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: Buffer
  readonly text: string
}

export interface Question {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Uint8Array
  /** Sends the body in chunks, without saying its length. */
  readonly chunked?: boolean
  /** Gives up after this many ms. */
  readonly patience?: number
}

/** Asks the way a plain client does: nothing is normalised, unpacked or followed. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body, chunked, patience = 20_000 }: Question = {},
) {
  return new Promise<Heard>((resolve, reject) => {
    const length = body !== undefined && !chunked ? { 'content-length': `${Buffer.byteLength(body)}` } : {}
    const out = request(
      { port, host: '127.0.0.1', path, method, headers: { ...length, ...headers } },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.once('error', reject)
        answer.once('end', () => {
          const whole = Buffer.concat(chunks)
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: whole,
            text: whole.toString(),
          })
        })
      },
    )
    out.once('error', reject)
    out.setTimeout(patience, () => out.destroy(new Error(`No answer from ${path} in ${patience} ms`)))
    if (body !== undefined) out.write(body)
    out.end()
  })
}

/** Writes bytes to the server as they are and hears what it says until it closes the line. */
export function say(port: number, bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(heard))
    socket.setTimeout(5000, () => socket.destroy())
    socket.write(bytes)
  })
}
