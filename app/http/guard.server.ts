import type { IncomingHttpHeaders } from 'node:http'
import { BODY_LIMIT } from './body-limit.ts'
import type { Refusal } from './refusal.server.ts'

const SAFE = new Set(['GET', 'HEAD'])
const KINDS = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json']

export const isSafeMethod = (method: string): boolean => SAFE.has(method)

/**
 * Decides from the head of a request whether it may come in at all. Remix checks Origin on some routes only and
 * answers 500; here every unsafe request is held to the same rule before its body is read.
 *
 * Refused: methods other than GET, HEAD, POST (405); a POST whose Origin or Sec-Fetch-Site says another site (403);
 * a kind of body we do not read (415); a declared length over `limit` (413).
 */
export function checkHead(
  method: string,
  headers: IncomingHttpHeaders,
  ownOrigin: string,
  limit = BODY_LIMIT,
): Refusal | null {
  if (SAFE.has(method)) return null
  if (method !== 'POST')
    return { status: 405, code: 'method', say: 'This address does not answer that method.' }
  if (!isOwnOrigin(headers, ownOrigin)) {
    return {
      status: 403,
      code: 'origin',
      say: 'This request came from another site, so nothing was changed.',
    }
  }
  if (Number(headers['content-length'] ?? 0) > limit) return TOO_LARGE
  const kind = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const empty =
    headers['content-length'] === '0' || (!headers['content-length'] && !headers['transfer-encoding'])
  return empty || KINDS.includes(kind) ? null : WRONG_KIND
}

/** Also what a JSON body gets at an address that reads forms. */
export const WRONG_KIND: Refusal = {
  status: 415,
  code: 'kind',
  say: 'A body of this kind is not read here, so nothing was changed.',
}

export const TOO_LARGE: Refusal = {
  status: 413,
  code: 'size',
  say: 'What was sent is larger than this address accepts, so nothing was changed.',
}

export const TOO_SLOW: Refusal = {
  status: 408,
  code: 'slow',
  say: 'What was sent took too long to arrive, so nothing was changed.',
}

/** Browsers state where a request comes from in two headers; one that states neither is a program with its own cookie. */
function isOwnOrigin(headers: IncomingHttpHeaders, ownOrigin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin } = headers
  return origin === undefined ? site !== undefined || !headers.cookie : origin === ownOrigin
}
