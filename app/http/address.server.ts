import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { Env } from './env.server.ts'

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
  return { ip, secure, origin: `${secure ? 'https' : 'http'}://${name}` }
}

/** `%00` to `%1F`, `%7F` and the backslash: they stand in no address of ours. URL leaves none of them unescaped. */
const STRANGE = /%(0|1|7f|5c)/i

/**
 * The asked address, or `null` when it is no well-formed path of ours (`%E0%A4%A`, `//host`, `/.//host`, `/\\host`,
 * control characters), or the host is none (`1.2.3.4.5`).
 */
export function urlOf(target: string, origin: string): URL | null {
  if (!target.startsWith('/') || target.startsWith('//') || target.includes('\\')) return null
  const url = parse(target, origin)
  if (!url || url.origin !== origin || url.pathname.startsWith('//') || STRANGE.test(url.pathname))
    return null
  // An older way of asking for a page's data, which Remix still answers, with an error in our log.
  if (url.search.includes('_data')) url.searchParams.delete('_data')
  return isDecodable(url.pathname) ? url : null
}

function isDecodable(path: string): boolean {
  if (!path.includes('%')) return true
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function parse(text: string, base: string): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
