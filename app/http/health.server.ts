import type { Answer } from './answer.server.ts'
import { jsonAnswer } from './answer.server.ts'
import type { House } from './world.server.ts'

/**
 * `/health`: this process answers. `/ready`: it can also read the database, so traffic may be sent to it.
 * A server that is stopping answers `/ready` with 503, so that a balancer looks elsewhere.
 */
export async function healthAnswer(house: House, path: string): Promise<Answer | null> {
  if (path === '/health') return jsonAnswer({ status: 'ok' })
  if (path !== '/ready') return null
  if (house.stopping()) return jsonAnswer({ status: 'stopping' }, 503)
  try {
    await house.db.ping()
    return jsonAnswer({ status: 'ready' })
  } catch {
    return jsonAnswer({ status: 'database' }, 503)
  }
}
