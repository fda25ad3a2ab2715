import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { keepHolding } from '#credits/server'
import { migrate, openDatabase, outbox } from '#db'
import { ownAddress } from '#http/own-address.ts'
import { dayIn, days, instant, later } from '#kernel/time.ts'
import { somebody } from '../factories/people.ts'
import type { BuiltServer } from './built.ts'
import { isBuilt, startBuilt } from './built.ts'

test.each([
  [
    'the public address, where it is told',
    { origin: 'https://c.example', host: '0.0.0.0' },
    'https://c.example',
  ],
  ['the port that is listened on', { origin: null, host: '127.0.0.1' }, 'http://localhost:4321'],
  ['a name for every interface', { origin: null, host: '0.0.0.0' }, 'http://localhost:4321'],
  ['the same in version 6', { origin: null, host: '::' }, 'http://localhost:4321'],
  ['one interface', { origin: null, host: '10.1.2.3' }, 'http://10.1.2.3:4321'],
  ['one interface in version 6', { origin: null, host: 'fe80::1' }, 'http://[fe80::1]:4321'],
])('links in letters without a request lead to %s', (_, env, address) => {
  expect(ownAddress(env, 4321)).toBe(address)
})

/** Lets what a server does every minute happen five times a second. */
const HURRY = `globalThis.setInterval = ((every) => (work, ms) => every(work, Math.min(ms, 200)))(setInterval)`

describe.skipIf(!isBuilt)('a server that is told neither its address nor its port', () => {
  const started: BuiltServer[] = []
  const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-letters-'))
  afterEach(() => {
    for (const { child } of started.splice(0)) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  test('reminds people with links to where it listens', async () => {
    const url = `sqlite:${join(folder, 'letters.db')}`
    await migrate(url)
    const db = await openDatabase(url)
    const now = instant(Date.now())
    const { actor } = await somebody(db, { roles: ['specialist'] }, now)
    const membershipEndsOn = dayIn(actor.zone, later(now, days(20)))
    const holding = { credential: 'amba:cmrs', certifiedOn: '2020-11-30', membershipEndsOn, done: [] }
    expect((await keepHolding(db, actor, { holding, revision: 0 }, now)).ok).toBe(true)
    const server = startBuilt({
      ...{ DATABASE_URL: url, EVIDENCE_DIR: folder, LOG_LEVEL: 'warn', ORIGIN: '', PORT: '0' },
      NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(HURRY)}"`,
    })
    started.push(server)
    const port = await server.port()
    const letters = () => db.read.select({ body: outbox.body }).from(outbox)
    await expect.poll(async () => (await letters()).length, { timeout: 20_000, interval: 50 }).toBe(1)
    expect((await letters())[0]?.body).toContain(` http://localhost:${port}/credits/reminders`)
    await db.close()
  }, 60_000)
})
