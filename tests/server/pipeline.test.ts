import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db'
import { BODY_LIMIT } from '#http/body-limit.ts'
import type { PageHandler } from '#http/pipeline.server.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import type { Stage } from './stage.ts'
import { ask, openStage, say } from './stage.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const JSON_KIND = { 'content-type': 'application/json' }
const EVENTS = '/attempts/01890000-0000-7000-8000-000000000000/events'

describeOnEachEngine('the server’s pipeline', (open) => {
  let db: Database
  let stage: Stage
  const post = (path: string, headers: Record<string, string>, body: string, chunked = false) =>
    ask(stage.port, path, { method: 'POST', headers: { origin: stage.origin, ...headers }, body, chunked })

  beforeEach(async () => {
    db = await open()
    stage = await openStage(db)
  })
  afterEach(() => stage.close())

  describe('refuses before any route', () => {
    test('a form of another site, before its body is read', async () => {
      const heard = await post('/sign-in', { ...FORM, origin: 'https://evil.example' }, 'a=1')
      expect(heard.status).toBe(403)
      expect(JSON.parse(heard.text)).toEqual({ error: 'origin', message: expect.any(String) })
    })
    test('for people in a page, for programs in JSON', async () => {
      const page = await post('/x', { ...FORM, origin: 'null', accept: 'text/html,*/*' }, 'a=1')
      expect(page.headers['content-type']).toMatch('text/html')
      expect(page.text).toMatch('came from another site')
    })
    test('a body over the limit, whether its length is declared or not, and the line stays open', async () => {
      const big = 'a='.padEnd(BODY_LIMIT + 1, 'x')
      expect((await post('/x', FORM, big)).status).toBe(413)
      expect((await post('/x', FORM, big, true)).status).toBe(413)
      expect((await post('/x', FORM, big.repeat(8), true)).status).toBe(413)
      expect((await post('/x', FORM, big.slice(0, BODY_LIMIT), true)).status).toBe(200)
    })
    test.each(['{', '', '{"a":1}}', '[1,]'])('JSON that is none: %j', async (body) =>
      expect((await post(EVENTS, JSON_KIND, body)).status).toBe(400),
    )
    test('JSON that is no UTF-8', async () => {
      const body = Buffer.from([0x22, 0xff, 0xfe, 0x22])
      const headers = { ...JSON_KIND, origin: stage.origin }
      expect((await ask(stage.port, EVENTS, { method: 'POST', headers, body })).status).toBe(400)
    })
    test('a kind nobody reads, JSON where forms are read, a form where JSON is read', async () => {
      expect((await post('/sign-in', { 'content-type': 'text/plain' }, 'a')).status).toBe(415)
      expect((await post('/sign-in', JSON_KIND, '{}')).status).toBe(415)
      expect((await post('/checks', JSON_KIND, '{')).status).toBe(400)
      expect(
        (await post('/x', { 'content-type': 'multipart/form-data; boundary=b' }, 'nonsense')).status,
      ).toBe(400)
      expect((await post('/x', { 'content-type': 'multipart/form-data' }, 'nonsense')).status).toBe(400)
    })
    test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s', async (method) => {
      const heard = await ask(stage.port, '/', { method })
      expect(heard.status).toBe(405)
      expect(heard.headers.allow).toBe('GET, HEAD, POST')
    })
    test.each(['/%E0%A4%A', '//evil.example', '/.//evil', '/a%00b', '/\\evil', '/%5c', '/%0d%0ax'])(
      'the path %s',
      async (path) => expect((await ask(stage.port, path)).status).toBe(400),
    )
    test.each(['a b', 'x@y', 'h:99999'])('the host %j', async (host) =>
      expect((await ask(stage.port, '/', { headers: { host } })).status).toBe(400),
    )
  })

  describe('lets in', () => {
    test('JSON where a route reads it', async () => {
      const pages: PageHandler = async (asked) => Response.json(await asked.json())
      const own = await openStage(db, { pages })
      const headers = { ...JSON_KIND, origin: own.origin }
      const heard = await ask(own.port, '/checks', { method: 'POST', headers, body: '{"item":"term-0001"}' })
      expect(heard.text).toBe('{"item":"term-0001"}')
      await own.close()
    })
    test('an empty form, with or without a kind, as a form', async () => {
      expect((await post('/x', FORM, '')).status).toBe(200)
      expect((await post('/x', {}, '')).status).toBe(200)
      expect((await post('/x', { 'content-type': 'multipart/form-data; boundary=b' }, '')).status).toBe(200)
      expect(JSON.parse((await post('/x', FORM, 'payer=1&claim=2')).text)).toMatchObject({
        body: ['payer', 'claim'],
      })
    })
    test('HEAD, with the length and nothing else', async () => {
      const head = await ask(stage.port, '/about', { method: 'HEAD' })
      expect(head.status).toBe(200)
      expect(head.body).toHaveLength(0)
      expect(Number(head.headers['content-length'])).toBeGreaterThan(10)
    })
  })

  test('what is no readable request gets a dressed answer too', async () => {
    const long = await ask(stage.port, '/', { headers: { cookie: 'x'.repeat(20_000) } })
    expect(long.status).toBe(431)
    expect(long.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(long.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(JSON.parse(String(long.body))).toEqual({
      error: 'unreadable',
      message: 'The address and headers are too long.',
    })
  })

  describe('dresses every answer', () => {
    const PAGE = /^default-src 'self';.* script-src 'self' 'nonce-[0-9a-f-]{36}'$/
    const DATA = /^default-src 'none'; frame-ancestors 'none'$/
    const html = { headers: { accept: 'text/html' } }
    test.each([
      ['/about', {}, PAGE],
      ['/%E0%A4%A', html, PAGE],
      ['/x', { method: 'PUT', ...html }, PAGE],
      ['/%E0%A4%A', {}, DATA],
      ['/health', {}, DATA],
    ] as const)('%s %j', async (path, question, policy) => {
      const heard = await ask(stage.port, path, question)
      expect(heard.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
      expect(heard.headers['content-security-policy']).toMatch(policy)
      expect(heard.headers['x-content-type-options']).toBe('nosniff')
      expect(heard.headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(heard.headers['cache-control']).toBe('private, no-store')
      expect(heard.headers).not.toHaveProperty('x-powered-by')
    })
    test('with the nonce that its page was given, another each time', async () => {
      const nonces = [await ask(stage.port, '/a'), await ask(stage.port, '/a')].map((heard) => {
        const { nonce } = JSON.parse(heard.text) as { nonce: string }
        expect(heard.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
        return nonce
      })
      expect(new Set(nonces).size).toBe(2)
    })
  })

  test('what is thrown becomes a 500 without its cause; the log has it, with the same id', async () => {
    const broken: PageHandler = async () => {
      throw new Error('SELECT secret FROM people')
    }
    const own = await openStage(db, { pages: broken })
    const heard = await ask(own.port, '/x', { headers: { accept: 'text/html' } })
    expect(heard.status).toBe(500)
    expect(heard.text).not.toMatch(/secret|SELECT|Error|\.ts/)
    expect(heard.headers['content-security-policy']).toBeDefined()
    const line = own.logged.find((l) => l.msg === 'request failed')
    expect(line).toMatchObject({
      requestId: heard.headers['x-request-id'],
      error: { message: expect.any(String) },
    })
    await own.close()
  })

  test('several cookies stay several, a redirect stays one', async () => {
    const own = await openStage(db, {
      pages: async () => {
        const headers = new Headers({ Location: '/today' })
        for (const cookie of ['a=1; Path=/', 'b=2; Path=/']) headers.append('Set-Cookie', cookie)
        return new Response(null, { status: 302, headers })
      },
    })
    const heard = await ask(own.port, '/x')
    expect(heard.status).toBe(302)
    expect(heard.headers['set-cookie']).toEqual(['a=1; Path=/', 'b=2; Path=/'])
    await own.close()
  })

  describe('health', () => {
    test('answers, and is ready while the database is', async () => {
      expect((await ask(stage.port, '/health')).text).toBe('{"status":"ok"}')
      expect((await ask(stage.port, '/ready')).text).toBe('{"status":"ready"}')
    })
    test('is not ready without its database, and alive all the same', async () => {
      await db.close()
      expect((await ask(stage.port, '/ready')).status).toBe(503)
      expect((await ask(stage.port, '/health')).status).toBe(200)
    })
    test('is not ready while stopping, and says that the line will be closed', async () => {
      stage.stopping = true
      const heard = await ask(stage.port, '/ready')
      expect(heard.status).toBe(503)
      expect(heard.headers.connection).toBe('close')
    })
  })

  describe('survives', () => {
    test('a head that is too large', async () => {
      const heard = await say(
        stage.port,
        `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`,
      )
      expect(heard).toMatch(/^HTTP\/1.1 431 /)
    })
    test('bytes that are no HTTP', async () => {
      expect(await say(stage.port, Buffer.from([0x16, 0x03, 0x01, 0, 0, 0x0d, 0x0a]))).toMatch(
        /^HTTP\/1.1 400 /,
      )
      expect((await ask(stage.port, '/health')).status).toBe(200)
    })
    test('two lengths that disagree', async () => {
      const head =
        'POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'
      expect(await say(stage.port, head)).toMatch(/^HTTP\/1.1 400 /)
    })
    test('an asker who leaves in the middle of a body; that is no fault of ours', async () => {
      const head = `POST /x HTTP/1.1\r\nHost: 127.0.0.1:${stage.port}\r\nContent-Length: 100\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\na=`
      const { connect } = await import('node:net')
      const socket = connect(stage.port, '127.0.0.1', () =>
        socket.write(head, () => setTimeout(() => socket.destroy(), 50)),
      )
      await expect.poll(() => stage.logged.length, { timeout: 3000 }).toBe(1)
      expect(stage.logged[0]).toMatchObject({ status: 499, level: 30 })
    })
  })

  test('a log line says what was asked, not by whom nor with what', async () => {
    await ask(stage.port, '/search?q=my+diagnosis', {
      headers: { 'user-agent': 'Spy/1', cookie: 'cleanclaim=tok' },
    })
    await ask(stage.port, '/reset/k3yk3yk3y')
    await expect.poll(() => stage.logged.length).toBe(2)
    expect(stage.logged[0]).toMatchObject({ msg: 'request', method: 'GET', path: '/search', status: 200 })
    expect(Object.keys(stage.logged[0] ?? {}).sort()).toEqual(
      ['hostname', 'level', 'method', 'ms', 'msg', 'path', 'pid', 'requestId', 'status', 'time'].sort(),
    )
    expect(JSON.stringify(stage.logged)).not.toMatch(/diagnosis|Spy|tok|127\.0\.0\.1|k3y/)
  })
})
