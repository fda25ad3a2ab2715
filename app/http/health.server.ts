import type { House } from './world.server.ts'

/**
 * `/health`: this process answers. `/ready`: it can also read the database, so traffic may be sent to it.
 * A server that is stopping answers `/ready` with 503, so that a balancer looks elsewhere.
 */
export async function healthAnswer(house: House, path: string): Promise<Response | null> {
  if (path === '/health') return Response.json({ status: 'ok' })
  if (path !== '/ready') return null
  if (house.stopping()) return Response.json({ status: 'stopping' }, { status: 503 })
  try {
    await house.db.ping()
    return Response.json({ status: 'ready' })
  } catch {
    return Response.json({ status: 'database' }, { status: 503 })
  }
}
