import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { jsonAnswer } from './answer.server.ts'
import { dataHeaders } from './headers.server.ts'

const SAYINGS: Readonly<Record<string, readonly [number, string, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', 'The address and headers are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'The request took too long to arrive.'],
}

/**
 * Answers what is no readable HTTP request and closes the connection: dressed as every answer is, though no pipeline
 * has seen it. A connection that is gone is let go.
 */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, name, say] = SAYINGS[error.code ?? ''] ?? [
    400,
    'Bad Request',
    'That is no request this server can read.',
  ]
  const { headers, body } = jsonAnswer({ error: 'unreadable', message: say }, status, {
    ...dataHeaders(false),
    'Cache-Control': 'private, no-store',
    'X-Request-Id': randomUUID(),
    Connection: 'close',
  })
  const text = String(body)
  const lines = Object.entries({ ...headers, 'Content-Length': Buffer.byteLength(text) })
  socket.end(`HTTP/1.1 ${status} ${name}\r\n${lines.map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\n${text}`)
}
