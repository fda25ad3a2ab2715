import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createHeaders, sendResponse } from '@remix-run/node-fetch-server'
import type { Address } from './address.server.ts'
import { addressOf } from './address.server.ts'
import { compressAnswer } from './compress.server.ts'
import { describe } from './describe.ts'
import { BODY_LIMIT, checkBody, checkHead, isSafeMethod, TOO_LARGE } from './guard.server.ts'
import { securityHeaders } from './headers.server.ts'
import { healthAnswer } from './health.server.ts'
import { hotLane } from './hot-lane.server.ts'
import { loggable } from './log.server.ts'
import { readBody } from './read-body.server.ts'
import type { Refusal } from './refusal.server.ts'
import { refuse } from './refusal.server.ts'
import type { StaticFiles } from './static.server.ts'
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

/**
 * The one listener: health → files → guard → hot lane → pages. Every answer gets a request id and the security
 * headers; every request one log line; whatever is thrown becomes a 500 without a word of the cause.
 */
export function createListener(house: House, files: StaticFiles, pages: PageHandler): RequestListener {
  return (message, reply) => {
    const began = performance.now()
    const requestId = randomUUID()
    reply.setHeader('X-Request-Id', requestId)
    reply.on('close', () => logLine(house, message, reply, requestId, performance.now() - began))
    if (files(message, reply)) return
    answer(house, pages, message, requestId)
      .catch((error: unknown) => {
        house.log.error({ requestId, error: describe(error) }, 'request failed')
        return refuse(BROKEN, message.headers.accept ?? null)
      })
      .then((response) => sendResponse(reply, response))
      .catch((error: unknown) => {
        house.log.warn({ requestId, error: describe(error) }, 'answer not sent')
        reply.destroy()
      })
  }
}

async function answer(
  house: House,
  pages: PageHandler,
  message: IncomingMessage,
  requestId: string,
): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const address = addressOf(message, house.env)
  const finish = (response: Response) => dress(response, nonce, address?.secure ?? false)
  const no = (refusal: Refusal) => finish(refuse(refusal, message.headers.accept ?? null))
  if (!address) return no(BAD_HOST)
  const url = urlOf(message, address)
  if (!url) return no(BAD_PATH)
  const health = await healthAnswer(house, url.pathname)
  if (health) return finish(health)

  const method = message.method ?? 'GET'
  const refused = checkHead(method, message.headers, address.origin)
  if (refused) return no(refused)
  let body: Uint8Array<ArrayBuffer> | undefined
  if (!isSafeMethod(method)) {
    const read = await readBody(message, BODY_LIMIT)
    if (!read) return no(TOO_LARGE)
    const bad = await checkBody(message.headers['content-type'] ?? '', read)
    if (bad) return no(bad)
    body = read
  }
  const cookie = message.headers.cookie ?? null
  const world = worldFor(house, { requestId, nonce, cookie, ...address })
  const hot = body && (await hotLane(world, method, url.pathname, body))
  if (hot) return finish(hot)
  const request = new Request(url, {
    method,
    headers: createHeaders(message),
    ...(body?.byteLength ? { body } : {}),
  })
  const page = await pages(request, world)
  return finish(await compressAnswer(page, message.headers['accept-encoding'] ?? ''))
}

/** The asked address, or `null` when it is no well-formed path of ours (`%E0%A4%A`, `//host`, control characters). */
function urlOf(message: IncomingMessage, address: Address): URL | null {
  const target = message.url ?? '/'
  if (!target.startsWith('/') || target.startsWith('//')) return null
  try {
    const url = new URL(target, address.origin)
    const path = decodeURIComponent(url.pathname)
    return [...path].some((c) => c < ' ' || c === '\\') ? null : url
  } catch {
    return null
  }
}

function dress(response: Response, nonce: string, secure: boolean): Response {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(securityHeaders(nonce, secure))) headers.set(name, value)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
  const { status, statusText } = response
  return new Response(response.body, { status, statusText, headers })
}

function logLine(
  house: House,
  message: IncomingMessage,
  reply: ServerResponse,
  requestId: string,
  took: number,
): void {
  const path = loggable((message.url ?? '').split('?')[0] ?? '')
  if (path.startsWith('/assets/') && reply.statusCode < 400) return
  const line = {
    requestId,
    method: message.method,
    path,
    status: reply.statusCode,
    ms: Math.round(took * 10) / 10,
  }
  if (reply.statusCode >= 500) house.log.error(line, 'request')
  else house.log.info(line, 'request')
}
