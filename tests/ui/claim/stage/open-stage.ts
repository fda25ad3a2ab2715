import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import { build } from 'vite'

const TYPES: Readonly<Record<string, string>> = {
  ...{ '': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' },
}
/** As strict as the product's own: no styles in markup, no code made from text. */
const POLICY = "default-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:"

export interface OpenStage {
  readonly url: string
  readonly stop: () => void
}

/** Builds the stage as pages of the product are built, and serves it under a strict policy, until it is stopped. */
export async function openStage(): Promise<OpenStage> {
  const folder = mkdtempSync(join(tmpdir(), 'claim-stage-'))
  await build({
    ...{ configFile: false, root: 'tests/ui/claim/stage', base: './', logLevel: 'error' },
    plugins: [tailwindcss()],
    esbuild: { jsx: 'automatic' },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  })
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://stage')
    const file = await readFile(join(folder, pathname === '/' ? 'index.html' : pathname)).catch(() => null)
    const type = TYPES[pathname === '/' ? '' : extname(pathname)] ?? 'text/plain'
    response.writeHead(file ? 200 : 204, { 'Content-Type': type, 'Content-Security-Policy': POLICY })
    response.end(file)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stage has no port.')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    stop: () => {
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
