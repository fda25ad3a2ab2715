import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { contentPolicy, dataHeaders, securityHeaders } from './headers.server.ts'

/** A whole answer, ready to be written: nothing streams here. */
export interface Answer {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: string | Uint8Array | null
}

const JSON_KIND = 'application/json'

/** An answer for programs. */
export const jsonAnswer = (value: unknown, status = 200, headers: OutgoingHttpHeaders = {}): Answer => ({
  status,
  headers: { 'Content-Type': JSON_KIND, ...headers },
  body: JSON.stringify(value),
})

/** What every answer is dressed with. */
export interface Dress {
  readonly requestId: string
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
export function sendAnswer(reply: ServerResponse, answer: Answer, dress: Dress): void {
  if (reply.destroyed || reply.headersSent) return
  const { status, body } = answer
  const isData = answer.headers['Content-Type'] === JSON_KIND
  const headers: OutgoingHttpHeaders = {
    'Cache-Control': 'private, no-store',
    ...answer.headers,
    ...(isData ? dataHeaders(dress.secure) : securityHeaders(dress.secure)),
    'X-Request-Id': dress.requestId,
  }
  // A file that somebody sent us brings a stricter policy of its own.
  if (!dress.workshop && !isData && !headers['content-security-policy'])
    headers['Content-Security-Policy'] = contentPolicy(dress.nonce)
  if (dress.last) headers.Connection = 'close'
  const bodiless = status === 204 || status === 304
  if (!bodiless) headers['Content-Length'] = body === null ? 0 : Buffer.byteLength(body)
  // All headers at once: one that was set before makes Node take the slow way through every one.
  reply.writeHead(status, headers)
  if (bodiless || body === null) reply.end()
  else reply.end(body) // a text goes out in one write with its head
}
