import type { IncomingMessage, ServerResponse } from 'node:http'
import { EVENTS } from './hot-lane.server.ts'
import type { Log } from './log.server.ts'
import { loggable } from './log.server.ts'

/** What is logged as the status of a request whose asker left before the answer (as nginx does). */
const ASKER_LEFT = 499

/**
 * One line a request: what was asked, what came of it, how long it took in ms. Files that were found and autosaves that
 * were kept would be nearly all of them, so they are said at `debug` only.
 */
export function logRequest(
  log: Log,
  message: IncomingMessage,
  reply: ServerResponse,
  requestId: string,
  took: number,
): void {
  const status = reply.headersSent ? reply.statusCode : ASKER_LEFT
  const path = loggable((message.url ?? '').split('?')[0] ?? '')
  const isUsual = status < 400 && (path.startsWith('/assets/') || EVENTS.test(path))
  if (isUsual && !log.isLevelEnabled('debug')) return
  const line = { requestId, method: message.method, path, status, ms: Math.round(took * 10) / 10 }
  if (status >= 500) log.error(line, 'request')
  else if (isUsual) log.debug(line, 'request')
  else log.info(line, 'request')
}
