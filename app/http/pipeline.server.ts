import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener } from 'node:http'
import { createHeaders } from '@remix-run/node-fetch-server'
import { isDatabaseError } from '#db'
import type { Address } from './address.server.ts'
import { addressOf } from './address.server.ts'
import type { Answer } from './answer.server.ts'
import { sendAnswer } from './answer.server.ts'
import { BODY_LIMIT } from './body-limit.ts'
import { describe } from './describe.ts'
import { checkHead, isSafeMethod, TOO_LARGE, TOO_SLOW, WRONG_KIND } from './guard.server.ts'
import { healthAnswer } from './health.server.ts'
import { hotLane } from './hot-lane.server.ts'
import { readsJson } from './json-addresses.ts'
import { logRequest } from './log-request.server.ts'
import { pageAnswer } from './page-answer.server.ts'
import { parseBody } from './parse-body.server.ts'
import { readBody } from './read-body.server.ts'
import type { Refusal } from './refusal.server.ts'
import { refuse } from './refusal.server.ts'
import type { StaticFiles } from './static.server.ts'
import type { Target } from './target.ts'
import { targetOf } from './target.ts'
import { uploadLimit } from './upload-addresses.ts'
import { UPLOAD_TIMES, uploadBody } from './upload-body.server.ts'
import type { House, World } from './world.server.ts'
import { worldFor } from './world.server.ts'

/** Remix's request handler, or the development server's. */
export type PageHandler = (request: Request, world: World) => Promise<Response>

const BAD_HOST: Refusal = { status: 400, code: 'host', say: 'The request names no usable host.' }
const BAD_PATH: Refusal = { status: 400, code: 'path', say: 'That address cannot be read.' }
const BROKEN: Refusal = {
  status: 500,
  code: 'broken',
  say: 'Something broke on our side. What you had saved is kept.',
}
const LATER: Refusal = {
  status: 503,
  code: 'unavailable',
  say: 'The server cannot reach its records just now. What you had saved is kept; try again in a moment.',
}
/** What ends by itself: a lock, a lost connection, a full disk. Whoever asks again is answered then. */
const PASSING = new Set<string>(['busy', 'timeout', 'serialization', 'unavailable'])
/** How long a form or an autosave may take to arrive. */
const BODY_MS = 30_000
const FORM = 'application/x-www-form-urlencoded'

/**
 * The one listener: files → health → guard → hot lane → pages. Every answer gets a request id and the security
 * headers; every request one log line (files and autosaves that went well at `debug` only); whatever is thrown becomes
 * a 500 without a word of the cause.
 */
export function createListener(house: House, files: StaticFiles, pages: PageHandler): RequestListener {
  return (message, reply) => {
    const began = performance.now()
    const requestId = randomUUID()
    const nonce = randomUUID()
    const address = addressOf(message, house.env)
    const accept = message.headers.accept ?? null
    reply.on('close', () => logRequest(house.log, message, reply, requestId, performance.now() - began))

    const decide = async (): Promise<Answer | null> => {
      if (!address) return refuse(BAD_HOST, accept)
      const target = targetOf(message.url ?? '/', address.origin)
      if (!target) return refuse(BAD_PATH, accept)
      const asked = { message, target, address, requestId, nonce }
      const found = files(message, target.path) ?? (await healthAnswer(house, target.path))
      return found ?? answer(house, pages, asked, (refusal) => refuse(refusal, accept))
    }
    decide()
      .catch((error: unknown) => {
        house.log.error({ requestId, error: describe(error) }, 'request failed')
        return refuse(isDatabaseError(error) && PASSING.has(error.fault) ? LATER : BROKEN, accept)
      })
      .then((made) => {
        const secure = address?.secure ?? false
        const dress = { requestId, nonce, secure, last: house.stopping(), workshop: house.workshop === true }
        if (made) sendAnswer(reply, made, dress)
      })
      .catch((error: unknown) => {
        house.log.warn({ requestId, error: describe(error) }, 'answer not sent')
        reply.destroy()
      })
  }
}

interface Asked {
  readonly message: IncomingMessage
  readonly target: Target
  readonly address: Address
  readonly requestId: string
  readonly nonce: string
}

/** @returns `null` when the asker left before the body was whole. */
async function answer(
  house: House,
  pages: PageHandler,
  { message, target, address, requestId, nonce }: Asked,
  no: (refusal: Refusal) => Answer,
): Promise<Answer | null> {
  const method = message.method ?? 'GET'
  const upload = uploadLimit(target.path, message.headers['content-type'])
  const refused = checkHead(method, message.headers, address.origin, upload ?? BODY_LIMIT)
  if (refused) return no(refused)
  const { ip, secure, origin } = address
  const cookie = message.headers.cookie ?? null
  const world = worldFor(house, { requestId, nonce, ip, secure, origin, cookie })
  const show = async (body?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>) => {
    const headers = createHeaders(message)
    // An empty form is a form: routes read one from every POST.
    if (body && 'byteLength' in body && body.byteLength === 0) headers.set('Content-Type', FORM)
    const done = new AbortController()
    const request = new Request(target.url(), {
      method,
      headers,
      signal: done.signal,
      ...(body ? { body, duplex: 'half' } : {}),
    })
    try {
      return await pageAnswer(await pages(request, world), message.headers['accept-encoding'] ?? '')
    } finally {
      done.abort() // otherwise Remix keeps each page's data, and a stopping process, for another five seconds
    }
  }
  if (isSafeMethod(method)) return show()

  // Files are read by their route, as they arrive and once it knows who sends them.
  if (upload !== null) return show(uploadBody(message, { bytes: upload, ...UPLOAD_TIMES }))

  const read = await readBody(message, BODY_LIMIT, BODY_MS)
  if (read === 'too-slow') return no(TOO_SLOW)
  if (read === 'gone') return null
  if (read === 'too-large') return no(TOO_LARGE)
  const parsed = await parseBody(message.headers['content-type'] ?? '', read)
  if (!parsed.ok) return no(parsed.fault)
  if (parsed.value.kind === 'form' || readsJson(target.path)) return show(read)
  return (await hotLane(world, target.path, parsed.value.value)) ?? no(WRONG_KIND)
}
