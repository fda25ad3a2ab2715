import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { filesBelow, fingerprint } from './fingerprint.mjs'
import { capture } from './run.mjs'
import { giveUp, step } from './say.mjs'

const STAMP = 'build/.stamp'
const INPUTS = [
  'app',
  'db',
  'scripts',
  'remix.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** Builds pages and server when anything they are made of has changed. */
export async function buildWhenStale() {
  const key = fingerprint(INPUTS)
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === key) return false
  rmSync(STAMP, { force: true })
  await step('Building the pages', buildPages)
  await step('Building the exam room’s worker', buildWorker)
  await step('Building the server', bundleServer)
  await step('Compressing files', compressClient)
  writeFileSync(STAMP, key)
  return true
}

async function buildPages() {
  const { code, output } = await capture(
    process.execPath,
    ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--config', 'remix.config.js'],
    {
      env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
    },
  )
  if (code !== 0) giveUp('The pages do not build.', output.split('\n').slice(-40).join('\n'))
}

/** The service worker of the exam room, among its pages: where a worker lies says which pages it may see. */
async function buildWorker() {
  const esbuild = createRequire(`${process.cwd()}/`)('esbuild')
  await esbuild.build({
    entryPoints: ['app/http/room-worker.ts'],
    outfile: 'build/client/attempts/room-worker.js',
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    logLevel: 'warning',
  })
}

/** The server and the preparing script, each one file; packages stay outside. */
async function bundleServer() {
  const esbuild = createRequire(`${process.cwd()}/`)('esbuild')
  await esbuild.build({
    entryPoints: { main: 'app/http/main.server.ts', prepare: 'scripts/prepare-database.ts' },
    outdir: 'build/node',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    chunkNames: 'chunk-[hash]',
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    // Objects spread into objects are written out: making `{ ...{ a, b }, c }` costs several times as much.
    minifySyntax: true,
    sourcemap: true,
    logLevel: 'warning',
  })
  // Its service would live as long as this process, which may be a server's parent.
  await esbuild.stop()
}

/** A `.br` and a `.gz` beside each text file of the client, so that nothing is compressed while serving. */
function compressClient() {
  for (const file of filesBelow(['build/client'])) {
    if (!/\.(js|css|svg|json|txt|html|map)$/.test(file)) continue
    const plain = readFileSync(file)
    if (plain.byteLength < 512) continue
    writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }))
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    )
  }
}
