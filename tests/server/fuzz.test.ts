import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PageHandler } from '#http/pipeline.server.ts'
import { somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { nastyHeader, nastyJson, nastyPath, nastyText, paired } from './nasty.ts'
import { ask, openStage } from './stage.ts'

/** Reads all that a route could read. */
const curious: PageHandler = async (asked, world) => {
  const actor = await world.actor()
  const form = asked.method === 'POST' && !/json/.test(asked.headers.get('Content-Type') ?? '')
  const fields = form ? [...(await asked.formData()).keys()].length : 0
  const { pathname, searchParams } = new URL(asked.url)
  return Response.json({ actor: actor?.name, pathname, fields, asked: [...searchParams.keys()].length })
}

const kinds = fc.constantFrom(
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data; boundary="',
  '',
)
const bodies = fc.oneof(
  nastyJson,
  nastyText.map((text) => `a=${encodeURIComponent(paired(text))}&a=%00&%ED%A0%80=1`),
  nastyText.map(
    (text) =>
      `--b\r\nContent-Disposition: form-data; name="${text.slice(0, 40)}"\r\n\r\n${text}\r\n--b--\r\n`,
  ),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
)

describeOnEachEngine('nothing a stranger sends may cause a 5xx', (open) => {
  test('in the pipeline', { timeout: 120_000 }, async () => {
    const db = await open()
    const stage = await openStage(db, { pages: curious })
    const { cookie } = await somebody(db)
    const question = fc.record({
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'POST', 'POST', 'PUT', 'OPTIONS', 'PURGE'),
      path: fc.oneof(
        nastyPath,
        fc.uuid().map((id) => `/attempts/${id}/events`),
        fc.constant(`/attempts/${'-'.repeat(36)}/events`),
        fc.constantFrom('/health', '/ready', '/checks'),
      ),
      kind: kinds,
      body: bodies,
      chunked: fc.boolean(),
      cookie: fc.oneof(fc.constant(cookie), nastyHeader),
      origin: fc.oneof(
        { weight: 6, arbitrary: fc.constant(stage.origin) },
        { weight: 1, arbitrary: nastyHeader },
      ),
      other: fc.record({
        accept: nastyHeader,
        'accept-encoding': nastyHeader,
        'if-none-match': nastyHeader,
        range: nastyHeader,
      }),
    })
    await fc.assert(
      fc.asyncProperty(question, async ({ method, path, kind, body, chunked, cookie, origin, other }) => {
        const headers = { 'content-type': kind, cookie, origin, ...other }
        const sent = method === 'POST' ? { body, chunked } : {}
        const heard = await ask(stage.port, path, { method, headers, ...sent })
        expect(heard.status).toBeLessThan(500)
        expect(heard.headers['x-request-id']).toBeDefined()
        expect(heard.headers['content-security-policy']).toBeDefined()
      }),
      { numRuns: 500 },
    )
    await stage.close()
    expect(stage.logged.filter((line) => Number(line.level) >= 40)).toEqual([])
  })
})
