import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { Env } from './env.server.ts'

/** Where a request came from and to, believing a proxy's headers only when configured (`TRUST_PROXY`). */
export interface Address {
  readonly ip: string
  readonly secure: boolean
  /** e.g. `https://claims.example` */
  readonly origin: string
}

const first = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value)?.split(',')[0]?.trim() || undefined

/** The right-most entry of X-Forwarded-For is the one our own proxy wrote; those before it are the asker's word. */
const last = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value.join(',') : value)?.split(',').at(-1)?.trim() || undefined

const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i

/** @returns `null` when the request names no usable host. */
export function addressOf(message: IncomingMessage, env: Pick<Env, 'trustProxy' | 'origin'>): Address | null {
  const { headers, socket } = message
  const proto =
    (env.trustProxy && first(headers['x-forwarded-proto'])) ||
    ((socket as TLSSocket).encrypted ? 'https' : 'http')
  const host = (env.trustProxy && first(headers['x-forwarded-host'])) || headers.host || ''
  if (!env.origin && !HOST.test(host)) return null
  const origin = env.origin ?? `${proto === 'https' ? 'https' : 'http'}://${host.toLowerCase()}`
  return {
    ip: (env.trustProxy && last(headers['x-forwarded-for'])) || socket.remoteAddress || 'unknown',
    secure: origin.startsWith('https:'),
    origin,
  }
}
