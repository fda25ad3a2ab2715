import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'

/** Serves a file if there is one and says whether it did. */
export type StaticFiles = (message: IncomingMessage, answer: ServerResponse) => boolean

/**
 * Serves the built client: names under `/assets/` carry a hash and never change, the rest is asked for again each
 * time. Files were compressed by the build (`.br`, `.gz` beside each); nothing is compressed while serving.
 */
export function staticFiles(directory: string): StaticFiles {
  const serve = sirv(directory, {
    etag: true,
    brotli: true,
    gzip: true,
    dotfiles: false,
    setHeaders: (answer, path) => {
      answer.setHeader(
        'Cache-Control',
        path.startsWith('/assets/')
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=0, must-revalidate',
      )
      answer.setHeader('X-Content-Type-Options', 'nosniff')
    },
  })
  return (message, answer) => {
    if (message.method !== 'GET' && message.method !== 'HEAD') return false
    let found = true
    serve(message, answer, () => {
      found = false
    })
    return found
  }
}
