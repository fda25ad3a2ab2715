import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const WORTH_IT = 1024
const TEXTUAL = /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg)/

/**
 * Compresses a whole answer when the asker takes it and it is text of at least 1 KB. Brotli at quality 4 and
 * gzip at 5 cost about the same; both run outside the event loop. Personal pages hold no secret beside text
 * that a stranger controls, so compression tells nothing (BREACH).
 */
export async function compressAnswer(answer: Response, accepts: string): Promise<Response> {
  const kind = answer.headers.get('Content-Type') ?? ''
  if (!answer.body || !TEXTUAL.test(kind) || answer.headers.has('Content-Encoding')) return answer
  const way = accepts.includes('br') ? 'br' : accepts.includes('gzip') ? 'gzip' : null
  if (!way) return answer
  const plain = new Uint8Array(await answer.arrayBuffer())
  const headers = new Headers(answer.headers)
  headers.append('Vary', 'Accept-Encoding')
  const { status, statusText } = answer
  if (plain.byteLength < WORTH_IT) return new Response(plain, { status, statusText, headers })
  const packed =
    way === 'br'
      ? await brotli(plain, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: 4,
            [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
          },
        })
      : await zip(plain, { level: 5 })
  headers.set('Content-Encoding', way)
  headers.delete('Content-Length')
  return new Response(Uint8Array.from(packed), { status, statusText, headers })
}
