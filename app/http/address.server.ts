import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { Env } from './env.server.ts'
import { urlOf } from './target.ts'

/** Where a request came from and to, believing a proxy's headers only when configured (`TRUST_PROXY`). */
export interface Address {
  readonly ip: string
  readonly secure: boolean
  /** As browsers write it in `Origin`: lower case, no default port. E.g. `https://claims.example` */
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
  const ip = (env.trustProxy && last(headers['x-forwarded-for'])) || socket.remoteAddress || 'unknown'
  if (env.origin) return { ip, secure: env.origin.startsWith('https:'), origin: env.origin }
  const proto =
    (env.trustProxy && first(headers['x-forwarded-proto'])) ||
    ((socket as TLSSocket).encrypted ? 'https' : 'http')
  const host = (env.trustProxy && first(headers['x-forwarded-host'])) || headers.host || ''
  if (!HOST.test(host)) return null
  const secure = proto.toLowerCase() === 'https'
  const name = host.toLowerCase().replace(secure ? /:443$/ : /:80$/, '')
  const origin = `${secure ? 'https' : 'http'}://${name}`
  return isOrigin(origin) ? { ip, secure, origin } : null
}

/** Origins that were found to be ones; a few, whatever hosts strangers invent. */
const known = new Set<string>()
const KNOWN_AT_MOST = 50

function isOrigin(text: string): boolean {
  if (known.has(text)) return true
  if (urlOf(text, text)?.origin !== text) return false
  if (known.size < KNOWN_AT_MOST) known.add(text)
  return true
}
