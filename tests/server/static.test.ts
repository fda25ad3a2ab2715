import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { staticFiles } from '#http/static.server.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import type { Stage } from './stage.ts'
import { ask, openStage } from './stage.ts'

const SCRIPT = 'export const rule = "clean";\n'.repeat(60)

describeOnEachEngine('files of the build', (open) => {
  let stage: Stage
  let folder = ''
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cleanclaim-files-'))
    const client = join(folder, 'client')
    mkdirSync(join(client, 'assets'), { recursive: true })
    mkdirSync(join(client, '.vite'))
    writeFileSync(join(client, 'assets/room-C0ffee12.js'), SCRIPT)
    writeFileSync(join(client, 'assets/room-C0ffee12.js.br'), brotliCompressSync(SCRIPT))
    writeFileSync(join(client, 'assets/room-C0ffee12.js.gz'), gzipSync(SCRIPT))
    writeFileSync(join(client, 'assets/serif.woff2'), Buffer.from([1, 2, 3]))
    writeFileSync(join(client, 'favicon.svg'), '<svg/>')
    writeFileSync(join(client, '.vite/manifest.json'), '{}')
    writeFileSync(join(folder, 'secret.json'), '{"secret":1}')
    const pages = async () => new Response('no such page', { status: 404 })
    stage = await openStage(await open(), { pages, files: staticFiles(client) })
  })
  afterEach(async () => {
    await stage.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const script = (headers: Record<string, string> = {}) =>
    ask(stage.port, '/assets/room-C0ffee12.js?v=1', { headers })

  test('hashed names never change, others are asked for again', async () => {
    expect((await script()).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await ask(stage.port, '/favicon.svg')).headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-type': 'image/svg+xml',
      'x-content-type-options': 'nosniff',
    })
  })
  test('are sent as the build packed them', async () => {
    const br = await script({ 'accept-encoding': 'gzip, deflate, br' })
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
    expect(br.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(brotliDecompressSync(br.body).toString()).toBe(SCRIPT)
    expect(gunzipSync((await script({ 'accept-encoding': 'gzip, br;q=0' })).body).toString()).toBe(SCRIPT)
    expect((await script()).text).toBe(SCRIPT)
    const font = await ask(stage.port, '/assets/serif.woff2', { headers: { 'accept-encoding': 'br' } })
    expect([...font.body]).toEqual([1, 2, 3])
  })
  test('are not sent again to who has them', async () => {
    const { headers } = await script()
    const again = await script({ 'if-none-match': `"x", ${headers.etag}` })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
    expect(again.headers).toMatchObject({ etag: headers.etag, 'cache-control': headers['cache-control'] })
    expect((await script({ 'if-none-match': '"x"' })).status).toBe(200)
  })
  test('HEAD tells the length', async () => {
    const head = await ask(stage.port, '/assets/room-C0ffee12.js', { method: 'HEAD' })
    expect(head.headers['content-length']).toBe(`${SCRIPT.length}`)
    expect(head.body).toHaveLength(0)
  })
  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/.vite/manifest.json',
    '/assets',
    '/assets/',
    '/assets/room-C0ffee12.js.br',
    '/assets/room-C0ffee12',
    '/__proto__',
    '/constructor',
  ])('nothing else is reached: %s', async (path) => {
    const heard = await ask(stage.port, path)
    expect(heard.status).toBe(404)
    expect(heard.text).not.toContain('secret')
  })
  test.each(['bytes=5-2', 'bytes=0-1', 'bytes=99999-', 'bytes=-1', 'bytes=a-b', 'x'])(
    'a range gets the whole file: %s',
    async (range) => {
      const heard = await script({ range })
      expect(heard.status).toBe(200)
      expect(heard.text).toBe(SCRIPT)
    },
  )
  test('a build that goes away under a running server changes nothing', async () => {
    rmSync(join(folder, 'client'), { recursive: true })
    expect((await script()).text).toBe(SCRIPT)
  })
  test('found files leave no log line', async () => {
    await script()
    await ask(stage.port, '/assets/gone-12345678.js')
    await expect.poll(() => stage.logged.length).toBe(1)
    expect(stage.logged[0]).toMatchObject({ path: '/assets/gone-12345678.js', status: 404 })
  })
})
