import type { OutgoingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { accepts } from './accepts.ts'
import type { Answer } from './answer.server.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const WORTH_IT = 1024
const TEXTUAL = /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg)/

/**
 * Turns a page handler's Response into an answer, compressed when the asker takes it and it is text of at least 1 KB.
 * Brotli at quality 5 and gzip at 5 cost about the same; both run outside the event loop. Personal pages hold no
 * secret beside text that a stranger controls, so compression tells nothing (BREACH).
 */
export async function pageAnswer(page: Response, acceptEncoding: string): Promise<Answer> {
  const headers: OutgoingHttpHeaders = Object.fromEntries(page.headers)
  const cookies = page.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  delete headers['content-length']
  const { status } = page
  if (!page.body) return { status, headers, body: null }
  const plain = new Uint8Array(await page.arrayBuffer())
  if (!TEXTUAL.test(page.headers.get('Content-Type') ?? '') || page.headers.has('Content-Encoding'))
    return { status, headers, body: plain }
  headers.vary = [page.headers.get('Vary'), 'Accept-Encoding'].filter(Boolean).join(', ')
  const way = accepts(acceptEncoding, 'br') ? 'br' : accepts(acceptEncoding, 'gzip') ? 'gzip' : null
  if (!way || plain.byteLength < WORTH_IT) return { status, headers, body: plain }
  headers['content-encoding'] = way
  return { status, headers, body: await (way === 'br' ? packBrotli(plain) : zip(plain, { level: 5 })) }
}

const packBrotli = (plain: Uint8Array): Promise<Uint8Array> =>
  brotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
    },
  })
