import { request } from 'node:http'

/** What a page costs a browser that comes for the first time: bytes as sent (Brotli), by kind. */
export interface Weight {
  readonly requests: number
  readonly html: number
  readonly script: number
  readonly style: number
  readonly fonts: number
  readonly other: number
  /** Scripts that come only when the reader does something (`handle = { late: true }`); not in `script`. */
  readonly late: number
}

interface Got {
  readonly bytes: number
  readonly text: string
}

/** Asks for one address as a browser does and returns its size on the wire and its text. */
async function get(url: string, cookie: string): Promise<Got> {
  const bytes = await new Promise<number>((done, failed) => {
    const headers = { cookie, 'accept-encoding': 'br', accept: 'text/html,*/*' }
    request(url, { headers }, (answer) => {
      let size = 0
      answer.on('data', (chunk: Buffer) => {
        size += chunk.byteLength
      })
      answer.once('end', () =>
        answer.statusCode === 200 ? done(size) : failed(new Error(`${url}: ${answer.statusCode}`)),
      )
      answer.once('error', failed)
    })
      .once('error', failed)
      .end()
  })
  const plain = await fetch(url, { headers: { cookie, accept: 'text/html,*/*' } })
  return { bytes, text: await plain.text() }
}

const ASSET = /["'(](\/assets\/[^"')?#\s]+)/g
const IMPORT = /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g

const ASLEEP = /<link rel="late"[^>]*>|<script[^>]*type="late">[\s\S]*?<\/script>/g

/**
 * The page and all it names: scripts (and what they import at once), preloads, styles. Fonts are those that the styles
 * name: an upper bound, since a browser takes only those whose characters occur.
 */
export async function weigh(origin: string, path: string, cookie: string): Promise<Weight> {
  const page = await get(origin + path, cookie)
  const seen = new Set<string>()
  const weight = { requests: 1, html: page.bytes, script: 0, style: 0, fonts: 0, other: 0, late: 0 }
  const named = (text: string) => [...text.matchAll(ASSET)].map((m) => m[1] ?? '')
  const asleep = named([...page.text.matchAll(ASLEEP)].map((m) => m[0]).join(''))
  const walk = async (queue: string[], late: boolean) => {
    for (let asset = queue.shift(); asset !== undefined; asset = queue.shift()) {
      if (!asset || seen.has(asset)) continue
      seen.add(asset)
      const { bytes, text } = await get(origin + asset, '')
      const kind = kindOf(asset)
      weight[late ? 'late' : kind] += bytes
      if (kind !== 'fonts' && !late) weight.requests++
      if (kind === 'style') queue.push(...named(text))
      if (kind === 'script') queue.push(...[...text.matchAll(IMPORT)].map((m) => `/assets/${m[1]}`))
    }
  }
  await walk(named(page.text.replace(ASLEEP, '')), false)
  await walk(asleep, true)
  return weight
}

function kindOf(asset: string): 'script' | 'style' | 'fonts' | 'other' {
  if (asset.endsWith('.js')) return 'script'
  if (asset.endsWith('.css')) return 'style'
  return /\.woff2?$/.test(asset) ? 'fonts' : 'other'
}
