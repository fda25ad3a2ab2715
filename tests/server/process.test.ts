import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '#db'
import type { BuiltServer } from './built.ts'
import { isBuilt, startBuilt } from './built.ts'
import { ask } from './stage.ts'

const started: BuiltServer[] = []

function start(env: Record<string, string>): BuiltServer {
  const server = startBuilt(env)
  started.push(server)
  return server
}

/** Sends the head and a part of a form, so that the server is in the middle of a request. */
function begin(port: number, agent: Agent) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '9' }
  const out = request({ port, host: '127.0.0.1', path: '/theme', method: 'POST', headers, agent })
  const heard = new Promise<IncomingMessage>((done, failed) =>
    out.once('response', done).once('error', failed),
  )
  const begun = new Promise<void>((done) => out.write('theme', () => done()))
  return { heard, begun, finish: () => out.end('=dar') }
}

describe.skipIf(!isBuilt)('the built server', () => {
  let folder = ''
  let env: Record<string, string> = {}
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cleanclaim-process-'))
    env = { DATABASE_URL: `sqlite:${join(folder, 'process.db')}`, EVIDENCE_DIR: folder, DEMO: '1' }
    await migrate(env.DATABASE_URL ?? '')
  }, 120_000)
  afterEach(async () => {
    for (const { child } of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('finishes the request under way when it is asked to stop, then closes and ends with 0', async () => {
    const server = start(env)
    const port = await server.port()
    const agent = new Agent({ keepAlive: true })
    const { heard, begun, finish } = begin(port, agent)
    await begun
    expect((await ask(port, '/about')).status).toBe(200)
    server.child.kill('SIGTERM')
    await expect.poll(() => ask(port, '/health').catch(() => 'refused'), { timeout: 5000 }).toBe('refused')
    expect(server.child.exitCode).toBeNull()
    const since = performance.now()
    finish()
    const answer = await heard
    answer.resume()
    expect(answer.statusCode).toBeLessThan(400)
    expect(await server.exited).toBe(0)
    expect(performance.now() - since, 'an idle line does not hold it').toBeLessThan(4000)
    expect(server.lines().at(-1)).toMatchObject({ msg: 'stopped' })
    expect(server.err()).toBe('')
    agent.destroy()
  })

  test('stops also when the reader of its output is gone, as after Ctrl-C on `npm start | tee`', async () => {
    // A pipe of the shell's: what Node itself makes for a child is no pipe but a socket.
    const line = '( "$0" build/node/main.mjs & echo "pid $!" >&2; wait $!; echo "code $?" >&2 ) | head -1'
    const shell = spawn('sh', ['-c', line, process.execPath], { env: { ...process.env, PORT: '0', ...env } })
    let said = ''
    for (const stream of [shell.stdout, shell.stderr])
      stream.on('data', (chunk) => {
        said += chunk
      })
    const heard = async (what: RegExp) => {
      await expect.poll(() => what.exec(said)?.[1], { timeout: 20_000, interval: 20 }).toBeDefined()
      return Number(what.exec(said)?.[1])
    }
    const [pid, port] = [await heard(/pid (\d+)/), await heard(/localhost:(\d+)/)]
    expect((await ask(port, '/about')).status).toBe(200)
    process.kill(pid, 'SIGTERM')
    try {
      expect(await heard(/code (\d+)/)).toBe(0)
    } finally {
      if (!said.includes('code')) process.kill(pid, 'SIGKILL')
    }
  })

  test('waits no longer than STOP_SECONDS for a request that does not end', async () => {
    const server = start({ ...env, STOP_SECONDS: '1' })
    const agent = new Agent({ keepAlive: true })
    const { heard, begun } = begin(await server.port(), agent)
    const broken = heard.catch(() => 'broken')
    await begun
    await new Promise((wake) => setTimeout(wake, 100))
    const since = performance.now()
    server.child.kill('SIGTERM')
    expect(await server.exited).toBe(0)
    expect(performance.now() - since).toBeGreaterThan(900)
    expect(await broken).toBe('broken')
    agent.destroy()
  })

  test.each(['1', '2'])('says once that the port is taken, with %s process(es)', async (WEB_CONCURRENCY) => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const { port } = other.address() as AddressInfo
    const server = start({ ...env, PORT: `${port}`, WEB_CONCURRENCY })
    expect(await server.exited).toBe(1)
    expect(server.err()).toBe(
      `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start\n`,
    )
    other.close()
  })

  test('says what is wrong with its environment, without a stack', async () => {
    const server = start({ ...env, WEB_CONCURRENCY: 'many', DEMO: 'yes' })
    expect(await server.exited).toBe(1)
    expect(server.err()).toMatch(/^The environment cannot be used:\n {2}DEMO: .*\n {2}WEB_CONCURRENCY: .*\n$/)
  })

  test('several processes serve on one port, outlive a killed one, and stop together', async () => {
    const server = start({ ...env, WEB_CONCURRENCY: '2', LOG_LEVEL: 'info' })
    const port = await server.port()
    // A new line each time: lines are shared out to the processes, requests on one line are not.
    const question = { headers: { connection: 'close' }, patience: 1000 }
    const ok = () =>
      ask(port, '/ready', question).then(
        (heard) => heard.status,
        () => 'no answer',
      )
    const workers = () =>
      new Set(
        server
          .lines()
          .filter((l) => l.msg === 'request')
          .map((l) => Number(l.pid)),
      )
    await expect
      .poll(async () => (await ok()) === 200 && workers().size, { timeout: 10_000, interval: 5 })
      .toBe(2)
    const [victim = 0] = workers()
    const before = workers().size
    process.kill(victim, 'SIGKILL')
    // What was on its way into the killed process is lost; nothing else is.
    const heard: unknown[] = []
    for (let i = 0; i < 20; i++) heard.push(await ok())
    expect(heard.filter((status) => status === 200).length).toBeGreaterThanOrEqual(18)
    await expect
      .poll(async () => (await ok()) === 200 && workers().size, { timeout: 15_000, interval: 20 })
      .toBe(before + 1)
    expect(server.out().match(/is ready/g)).toHaveLength(1)
    server.child.kill('SIGTERM')
    expect(await server.exited).toBe(0)
    expect(server.lines().filter((l) => l.msg === 'stopped')).toHaveLength(2)
  }, 120_000)

  test('a head of 20 KB is refused, and what a stranger does is logged in JSON without saying who', async () => {
    const server = start({ ...env, LOG_LEVEL: 'info' })
    const port = await server.port()
    const cookie = `cleanclaim=${'t0ken'.repeat(8)}abc`
    expect((await ask(port, '/', { headers: { cookie: 'a'.repeat(20_000) } })).status).toBe(431)
    const origin = `http://127.0.0.1:${port}`
    const form = {
      'content-type': 'application/x-www-form-urlencoded',
      origin,
      cookie,
      'user-agent': 'Spy/1',
    }
    const body = new URLSearchParams({
      email: 'nell@orchard.example',
      password: 'seven quiet ledgers',
    }).toString()
    const signIn = await ask(port, '/sign-in', { method: 'POST', headers: form, body })
    expect([200, 400, 401, 429]).toContain(signIn.status)
    await ask(port, '/search?q=nell', { headers: { cookie } })
    await ask(port, '/reset/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk')
    await ask(port, '/sign-in', { method: 'POST', headers: { ...form, origin: 'http://evil.example' }, body })
    await expect.poll(() => server.lines().filter((l) => l.msg === 'request').length).toBe(4)
    for (const line of server.lines())
      expect(line).toMatchObject({ time: expect.stringMatching(/Z$/), pid: expect.any(Number) })
    expect(server.out()).not.toMatch(/nell|orchard|ledgers|Spy|t0ken|127\.0\.0\.1|k3yk3y|evil/)
    server.child.kill('SIGTERM')
    expect(await server.exited).toBe(0)
  })
})
