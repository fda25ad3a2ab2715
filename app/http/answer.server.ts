import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { securityHeaders } from './headers.server.ts'

/** A whole answer, ready to be written: nothing streams here. */
export interface Answer {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: string | Uint8Array | null
}

/** An answer for programs. */
export const jsonAnswer = (value: unknown, status = 200, headers: OutgoingHttpHeaders = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(value),
})

/** What every answer is dressed with. */
export interface Dress {
  readonly nonce: string
  readonly secure: boolean
  /** Whether this connection should end with this answer, because the server is stopping. */
  readonly last: boolean
  /** Development: no content security policy, because Vite sends styles inline and talks to its pages. */
  readonly workshop: boolean
}

/**
 * Writes an answer with its length, the security headers and, unless it says otherwise, `no-store`. Written with
 * `node:http` itself: wrapping each autosave's answer into a stream and reading it out again cost more than its work.
 */
export function sendAnswer(
  reply: ServerResponse,
  answer: Answer,
  { nonce, secure, last, workshop }: Dress,
): void {
  if (reply.destroyed || reply.headersSent) return
  const { body } = answer
  const bodiless = body === null || answer.status === 204 || answer.status === 304
  const length = body === null ? 0 : typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength
  const { 'Content-Security-Policy': policy, ...others } = securityHeaders(nonce, secure)
  reply.writeHead(answer.status, {
    'Cache-Control': 'private, no-store',
    ...answer.headers,
    ...others,
    ...(workshop ? {} : { 'Content-Security-Policy': policy }),
    ...(answer.status === 204 || answer.status === 304 ? {} : { 'Content-Length': length }),
    ...(last ? { Connection: 'close' } : {}),
  })
  if (bodiless) reply.end()
  else reply.end(body) // a text goes out in one write with its head
}
