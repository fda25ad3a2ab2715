import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#db'
import { openDatabase } from '#db'
import { startAttempt } from '#exams/server'
import { instant } from '#kernel/time.ts'
import { oneOfEach } from '../factories/people.ts'
import { describeOnEachEngine, emptyDatabase } from '../helpers/database.ts'
import type { BuiltServer } from './built.ts'
import { isBuilt, prepareBuilt, startBuilt } from './built.ts'
import { nastyHeader, nastyJson, nastyText, safely } from './nasty.ts'
import { ask } from './stage.ts'

const FIELDS = [
  ...['email', 'password', 'name', 'zone', 'to', 'demo', 'intent', 'session', 'theme', 'current', 'next'],
  ...['person', 'role', 'of', 'section', 'objective', 'filter', 'count', 'seed', 'mark', 'exam'],
  ...['card', 'grade', 'n', 'new', 'do'],
]
const ASKED = [
  ...[
    'q',
    'to',
    'after',
    'before',
    'section',
    'objective',
    'filter',
    'show',
    'done',
    'changed',
    'sent',
    'reset',
  ],
  ...['card', 'lesson', 'kind', 'behind'],
  ...['index', '_routes', '_data', 'p', 'version'],
]
const WORDS = [
  ...['revoke', 'revoke-others', 'profile', 'password', 'administrator', 'candidate', 'dark', 'terminology'],
  ...['grade', 'undo', 'leave-out', 'put-back', 'card-pre-001', '0', '3'],
  ...['insurance', 'cmrs-50', 'all', 'missed', '10', 'open', 'finish', 'terminology.word-parts', '/today'],
]

const value = fc.oneof(nastyText, nastyText, fc.constantFrom(...WORDS))
const pairs = (names: readonly string[]) =>
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...names), nastyText), value), { maxLength: 6 })
    .map((list) => list.map(([k, v]) => `${safely(k)}=${safely(v)}`).join('&'))

/** Every address of the site map, with what stands for a part of it well-formed, wrong or nasty. */
function paths(attempt: string) {
  const part = (...good: string[]) => fc.oneof(fc.constantFrom(...good), nastyText.map(safely))
  const section = part('terminology', 'insurance')
  const sitting = part(attempt, '00000000-0000-7000-8000-000000000000')
  const fixed = [
    ...[
      '/',
      '/about',
      '/sign-up',
      '/sign-in',
      '/sign-out',
      '/forgot',
      '/today',
      '/lessons',
      '/terms',
      '/cards',
      '/cards/drill',
      '/search',
    ],
    ...[
      '/checks',
      '/theme',
      '/exams',
      '/practice',
      '/account',
      '/admin/people',
      '/admin/outbox',
      '/admin/audit',
    ],
    ...['/__manifest', '/_root.data', '/favicon.ico'],
  ]
  return fc
    .tuple(
      fc.oneof(
        fc.constantFrom(...fixed),
        section.map((s) => `/lessons/${s}`),
        part('all', 'terminology').map((s) => `/cards/${s}`),
        fc.tuple(section, part('word-parts')).map(([s, l]) => `/lessons/${s}/${l}`),
        part('cmrs-50', 'cmrs-100').map((e) => `/exams/${e}`),
        part('x').map((t) => `/reset/${t}`),
        part('directions').map((f) => `/figures/${f}`),
        fc
          .tuple(sitting, fc.constantFrom('', '/submit', '/sign-in', '/report', '/review', '/events'))
          .map((p) => `/attempts/${p.join('')}`),
        nastyText.map((t) => `/${safely(t)}`),
      ),
      fc.constantFrom('', '', '', '.data', '/'),
    )
    .map((p) => p.join(''))
}

const KINDS = ['application/x-www-form-urlencoded', 'application/json', 'multipart/form-data; boundary=b']
const body = (kind: string | undefined) =>
  kind === 'application/json'
    ? nastyJson
    : kind?.startsWith('multipart')
      ? fc.array(fc.tuple(fc.constantFrom(...FIELDS), fc.boolean(), value), { maxLength: 4 }).map((list) =>
          list
            .map(
              ([k, file, v]) =>
                `--b\r\nContent-Disposition: form-data; name="${k}"${file ? '; filename="f"' : ''}\r\n\r\n${v}\r\n`,
            )
            .join('')
            .concat('--b--\r\n'),
        )
      : pairs(FIELDS)

describeOnEachEngine('nothing a user sends may cause a 5xx', () => {
  describe.skipIf(!isBuilt)('on any page, in any role', () => {
    let place: { url: string; drop: () => Promise<void> }
    let db: Database
    let server: BuiltServer
    let evidence = ''
    beforeAll(async () => {
      place = await emptyDatabase()
      evidence = mkdtempSync(join(tmpdir(), 'fuzz-evidence-'))
      const env = { DATABASE_URL: place.url, EVIDENCE_DIR: evidence, DEMO: '1', LOG_LEVEL: 'warn' }
      await prepareBuilt(env)
      db = await openDatabase(place.url)
      server = startBuilt(env)
    }, 180_000)
    afterAll(async () => {
      server.child.kill('SIGTERM')
      await server.exited
      await db.close()
      await place.drop()
      rmSync(evidence, { recursive: true, force: true })
    })

    test('whatever the address, the query, the form or the headers', { timeout: 300_000 }, async () => {
      const now = instant(Date.now())
      const people = await oneOfEach(db, now)
      const started = await startAttempt(db, people.candidate.actor, { exam: 'cmrs-50', seed: 1 }, now)
      const attempt = started.ok ? started.value.attemptId : ''
      const port = await server.port()
      const cookies = ['', ...Object.values(people).map((p) => p.cookie)]
      const question = fc.record({
        path: paths(attempt),
        query: fc.oneof(
          fc.constant(''),
          pairs(ASKED).map((q) => `?${q}`),
        ),
        sent: fc.oneof(
          fc.constant(null),
          fc.constantFrom(...KINDS).chain((kind) => fc.tuple(fc.constant(kind), body(kind))),
        ),
        cookie: fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...cookies) },
          { weight: 1, arbitrary: nastyHeader },
        ),
        agent: nastyHeader,
        accept: fc.oneof(fc.constant('text/html'), nastyHeader),
      })
      await fc.assert(
        fc.asyncProperty(question, async ({ path, query, sent, cookie, agent, accept }) => {
          const headers = { cookie, accept, 'user-agent': agent, origin: `http://127.0.0.1:${port}` }
          const heard = sent
            ? await ask(port, path + query, {
                method: 'POST',
                headers: { ...headers, 'content-type': sent[0] },
                body: sent[1],
              })
            : await ask(port, path + query, { headers })
          expect(heard.status, heard.text.slice(0, 300)).toBeLessThan(500)
        }),
        { numRuns: Number(process.env.FUZZ_RUNS ?? 250) },
      )
      expect(server.lines().filter((line) => Number(line.level) >= 50)).toEqual([])
      expect(server.child.exitCode).toBeNull()
    })
  })
})
