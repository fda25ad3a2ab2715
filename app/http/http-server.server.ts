import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import { answerUnreadable } from './unreadable.server.ts'

/**
 * How long requests and their heads may be. What exceeds them is answered with 408 or 431. The whole of a request has as
 * long as the slowest upload; the bodies of forms have less, which the pipeline holds them to.
 */
const LIMITS = {
  keepAliveTimeout: 65_000,
  headersTimeout: 30_000,
  requestTimeout: 630_000,
  maxHeaderSize: 16_384,
}
const LOOK_MS = 50

/** The `node:http` server with our limits. Its idle lines outlive those of a usual proxy (60 s). */
export const openHttpServer = (listener: RequestListener): Server =>
  createServer(LIMITS, listener).on('clientError', answerUnreadable)

/**
 * Takes no new connection, lets running requests finish for at most `patienceMs`, and resolves when every line is
 * closed. A line that was busy is closed when its answer is sent: Node would keep it for its next request.
 */
export async function closeHttpServer(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  const look = setInterval(() => server.closeIdleConnections(), LOOK_MS)
  const enough = setTimeout(() => server.closeAllConnections(), patienceMs)
  server.closeIdleConnections()
  await closed
  clearInterval(look)
  clearTimeout(enough)
}
