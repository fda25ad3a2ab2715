import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { accepts } from './accepts.ts'
import type { Answer } from './answer.server.ts'

/** The file at a path, as an answer; `null` when there is none or the method is not GET or HEAD. */
export type StaticFiles = (message: IncomingMessage, path: string) => Answer | null

const KINDS: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

interface Kept {
  readonly kind: string
  readonly etag: string
  readonly plain: Uint8Array
  readonly br: Uint8Array | null
  readonly gzip: Uint8Array | null
}

/**
 * Serves the built client from memory: read once (a few megabytes), so that a path is looked up and never opened, and a
 * build that replaces the files changes nothing under a running server. Names under `/assets/` carry a hash and never
 * change; the rest is asked for again each time. The build left `.br` and `.gz` beside each text file. Ranges are not
 * served: the whole file is (RFC 9110 §14.2).
 */
export function staticFiles(directory: string): StaticFiles {
  const files = load(directory)
  return (message, path) => {
    if (message.method !== 'GET' && message.method !== 'HEAD') return null
    const file = files.get(path)
    if (!file) return null
    const headers = {
      'Cache-Control': path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0, must-revalidate',
      ETag: file.etag,
      ...(file.br ? { Vary: 'Accept-Encoding' } : {}),
    }
    const known = message.headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? []
    if (known.includes(file.etag) || known.includes('*')) return { status: 304, headers, body: null }
    const taken = message.headers['accept-encoding'] ?? ''
    const [coding, body] =
      file.br && accepts(taken, 'br')
        ? ['br', file.br]
        : file.gzip && accepts(taken, 'gzip')
          ? ['gzip', file.gzip]
          : [null, file.plain]
    return {
      status: 200,
      headers: { ...headers, 'Content-Type': file.kind, ...(coding ? { 'Content-Encoding': coding } : {}) },
      body,
    }
  }
}

/** Every file of a known kind below the directory, by its path in the address; names that begin with a dot are left out. */
function load(directory: string): Map<string, Kept> {
  const files = new Map<string, Kept>()
  const packed = (file: string) => (existsSync(file) ? readFileSync(file) : null)
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    const kind = KINDS[extname(entry.name)]
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(directory, file).split(sep).join('/')}`
    if (!entry.isFile() || !kind || path.includes('/.')) continue
    const plain = readFileSync(file)
    const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
    files.set(path, { kind, etag, plain, br: packed(`${file}.br`), gzip: packed(`${file}.gz`) })
  }
  return files
}
