import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db'
import { engineInUse, migrate, openDatabase } from '#db'
import { instant } from '#kernel/time.ts'
import { fileOf } from '../../db/kit/engine-in-use.ts'
import { publishTestCatalogue } from '../exams/helpers/catalogue.ts'
import { describeOnEachEngine, emptyDatabase } from '../helpers/database.ts'
import type { BuiltServer } from '../server/built.ts'
import { isBuilt, startBuilt } from '../server/built.ts'
import type { Heard } from './sitters.ts'
import { expectNothingLost, seat, work } from './sitters.ts'

const LOCKED_MS = 5000

describeOnEachEngine('hard times of a running server', () => {
  describe.skipIf(!isBuilt)('with people in their exams', () => {
    let target = { url: '', drop: async () => {} }
    let db: Database
    let server: BuiltServer
    beforeEach(async () => {
      target = await emptyDatabase()
      await migrate(target.url)
      db = await openDatabase(target.url)
      await publishTestCatalogue(db, instant(Date.now()))
      server = startBuilt({ DATABASE_URL: target.url, LOG_LEVEL: 'fatal' })
    })
    afterEach(async () => {
      server.child.kill('SIGKILL')
      await db.close()
      await target.drop()
    })

    /** Works like a browser: what fails is tried again, after a short pause. */
    async function workPatiently(port: number, sitter: Parameters<typeof work>[1], heardOf: Heard[]) {
      while (sitter.acked < sitter.changes.length) {
        await work(port, sitter, 2, (heard) => void heardOf.push(heard))
        if (sitter.acked < sitter.changes.length) await new Promise((wake) => setTimeout(wake, 50))
      }
    }

    test.runIf(engineInUse === 'sqlite')(
      'another process locks the file for 5 s: answers wait or are refused clearly, none is lost',
      async () => {
        const port = await server.port()
        const sitters = await seat(db, 4, 30, 'locked')
        const program = `
          const db = require('better-sqlite3')(process.argv[1])
          db.exec('BEGIN IMMEDIATE')
          process.stdout.write('locked')
          setTimeout(() => { db.exec('COMMIT'); db.close() }, ${LOCKED_MS})`
        const thief = spawn(process.execPath, ['-e', program, fileOf(target.url)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        await new Promise((done) => thief.stdout.once('data', done))
        const heard: Heard[] = []
        const since = performance.now()
        await Promise.all(sitters.map((sitter) => workPatiently(port, sitter, heard)))
        expect(performance.now() - since).toBeGreaterThan(LOCKED_MS / 2)
        for (const answer of heard) expect([200, 503]).toContain(answer?.status)
        for (const sitter of sitters) await expectNothingLost(db, sitter)
      },
    )

    test.runIf(engineInUse === 'pg')(
      'all connections to PostgreSQL are cut, again and again: answers arrive all the same',
      async () => {
        const port = await server.port()
        const sitters = await seat(db, 4, 60, 'cut')
        const admin = new pg.Client({ connectionString: target.url.replace(/\/[^/]*$/, '/postgres') })
        await admin.connect()
        const name = new URL(target.url).pathname.slice(1)
        const cut = () =>
          admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
        const heard: Heard[] = []
        const work = sitters.map((sitter) => workPatiently(port, sitter, heard))
        for (let i = 0; i < 4; i++) {
          await cut()
          await new Promise((wake) => setTimeout(wake, 40))
        }
        await Promise.all(work)
        await admin.end()
        for (const answer of heard) expect([200, 503]).toContain(answer?.status)
        await db.close()
        db = await openDatabase(target.url)
        for (const sitter of sitters) await expectNothingLost(db, sitter)
      },
    )

    test('slow clients hold nobody up', async () => {
      const port = await server.port()
      const [sitter, ...others] = await seat(db, 3, 50, 'slow')
      if (!sitter) throw new Error('nobody sits')
      const dribblers = Array.from({ length: 60 }, (_, i) => {
        const line = connect(port, '127.0.0.1')
        line.on('error', () => {})
        line.write(
          `POST /attempts/${sitter.attemptId}/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nCookie: ${sitter.cookie}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"client"`,
        )
        const drip = setInterval(() => line.write(i % 2 ? ' ' : ''), 100)
        return () => {
          clearInterval(drip)
          line.destroy()
        }
      })
      const heard: Heard[] = []
      await Promise.all([sitter, ...others].map((one) => workPatiently(port, one, heard)))
      expect(heard.every((answer) => answer?.status === 200)).toBe(true)
      for (const stop of dribblers) stop()
      for (const one of [sitter, ...others]) await expectNothingLost(db, one)
    })

    // A limit on file sizes is a full disk as the database sees it, without being root; prlimit lifts it again.
    test.runIf(engineInUse === 'sqlite' && existsSync('/usr/bin/prlimit'))(
      'a full disk: what cannot be kept is refused, what was kept is there, and it goes on when there is room',
      async () => {
        const port = await server.port()
        const sitters = await seat(db, 4, 40, 'full')
        const limit = (bytes: string) =>
          new Promise((done) =>
            spawn('/usr/bin/prlimit', ['--pid', String(server.child.pid), `--fsize=${bytes}:unlimited`], {
              stdio: 'inherit',
            }).once('exit', done),
          )
        await limit('4096')
        const heard: Heard[] = []
        const work = Promise.all(sitters.map((sitter) => workPatiently(port, sitter, heard)))
        await expect.poll(() => heard.length, { timeout: 20_000 }).toBeGreaterThan(20)
        expect(sitters.map((sitter) => sitter.acked)).toEqual([0, 0, 0, 0])
        for (const answer of heard) {
          expect(answer?.status).toBe(503)
          expect(JSON.parse(answer?.body ?? '')).toMatchObject({ error: 'unavailable' })
        }
        await limit('unlimited')
        await work
        for (const sitter of sitters) await expectNothingLost(db, sitter)
      },
    )
  })
})
