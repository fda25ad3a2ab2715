import type { IncomingMessage } from 'node:http'

/** A request's body, or why there is none: larger than allowed, too long on its way, or the asker left. */
export type ReadBody = Uint8Array<ArrayBuffer> | 'too-large' | 'too-slow' | 'gone'

/**
 * Reads a request's body up to `limit` bytes, for at most `patienceMs`. What exceeds it is received and dropped (for as long as the server's
 * request timeout allows), because closing the line at once would destroy the answer that says why.
 */
export function readBody(message: IncomingMessage, limit: number, patienceMs: number): Promise<ReadBody> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = []
    let size = 0
    const timer = setTimeout(() => {
      settle('too-slow')
      message.resume()
    }, patienceMs)
    const settle = (body: ReadBody) => {
      clearTimeout(timer)
      message.off('data', take).off('end', whole).off('close', gone)
      resolve(body)
    }
    const take = (chunk: Uint8Array) => {
      size += chunk.byteLength
      if (size <= limit) return void chunks.push(chunk)
      settle('too-large')
      message.resume()
    }
    const whole = () => settle(join(chunks, size))
    const gone = () => settle('gone')
    message.on('data', take).on('end', whole).on('close', gone)
  })
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
