import { Agent, request as http } from 'node:http'
import { request as https } from 'node:https'

/** One candidate's browser at work on one attempt. What it does is real HTTP; a failure is thrown. */
export interface Sitting {
  /** Opens the room's page, as after a reload. */
  open(): Promise<void>
  /** Gives one answer and resolves when the engine has said that it is kept. */
  save(): Promise<void>
  /** Hands the attempt in. */
  submit(): Promise<void>
  /** After the load: whether all that was acknowledged is there; null where it cannot be asked. */
  isWhole(): Promise<boolean | null>
}

/**
 * An exam engine under load: all that the driver knows of one. To measure another engine, export such an object as
 * the default of a module and name it: `npm run bench:exam -- --base http://host:port --adapter ./my-adapter.ts`.
 */
export interface ExamAdapter {
  readonly name: string
  /** Makes this many candidates who could start now; not timed. */
  prepare(base: string, count: number): Promise<readonly Candidate[]>
  /** Lets go of what `prepare` opened. */
  close(): Promise<void>
}

export interface Candidate {
  /** Starts an exam and resolves when its room could be opened. */
  start(): Promise<Sitting>
}

export interface Reply {
  readonly status: number
  readonly location: string
  readonly body: string
}

const lines = new Agent({ keepAlive: true })

/** Sends one request and reads its whole answer. */
export function send(
  url: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<Reply> {
  const { protocol } = new URL(url)
  const open = protocol === 'https:' ? https : http
  const length = method === 'GET' ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((done, failed) => {
    const agent = protocol === 'http:' ? lines : undefined
    const out = open(url, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        text += chunk
      })
      answer.once('error', failed)
      answer.once('end', () =>
        done({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', body: text }),
      )
    })
    out.once('error', failed)
    out.end(body)
  })
}

/** The reply, when it has one of these statuses. @throws otherwise, with the beginning of what it said */
export function expectStatus(reply: Reply, ...statuses: readonly number[]): Reply {
  if (statuses.includes(reply.status)) return reply
  throw new Error(`status ${reply.status}: ${reply.body.slice(0, 120)}`)
}
