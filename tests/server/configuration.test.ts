import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { EnvSchema, readEnv } from '#http/env.server.ts'

describe('the environment', () => {
  test('needs nothing', () =>
    expect(readEnv({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      demo: false,
      processes: 1,
      origin: null,
    }))
  test('an empty value is a missing one', () => expect(readEnv({ PORT: '', ORIGIN: '' }).port).toBe(3000))
  test('an origin is an origin', () =>
    expect(readEnv({ ORIGIN: 'https://Claims.Example/path/' }).origin).toBe('https://claims.example'))
  test.each([
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: 'http' }, 'PORT'],
    [{ DEMO: 'yes' }, 'DEMO'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ ORIGIN: 'claims.example' }, 'ORIGIN'],
    [{ ORIGIN: 'javascript:alert(1)' }, 'ORIGIN'],
    [{ WEB_CONCURRENCY: '0' }, 'WEB_CONCURRENCY'],
    [{ EVIDENCE_DIR: 'build/client/evidence' }, 'EVIDENCE_DIR'],
    [{ EVIDENCE_DIR: './public' }, 'EVIDENCE_DIR'],
    [{ EVIDENCE_DIR: '.' }, 'EVIDENCE_DIR'],
    [{ SMTP_URL: 'smtp://mail.example' }, 'ORIGIN'],
  ])('%j is refused in a sentence that names %s', (source, name) =>
    expect(() => readEnv(source)).toThrow(new RegExp(`cannot be used:\\n  ${name}: .`)),
  )
  test('every fault is told at once', () =>
    expect(() => readEnv({ PORT: 'x', DEMO: 'x' })).toThrow(/PORT.*DEMO/s))
})

describe('the README’s table of the environment', () => {
  const rows = [
    ...readFileSync('README.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \| ([^|]*) \| ([^|]*) \|$/gm),
  ].map(([, name = '', fallback = '', what = '']) => ({
    name,
    fallback: fallback.trim().replaceAll('`', ''),
    what,
  }))
  const forTests = ['CHROMIUM_PATH', 'PG_BIN']
  const defaults: Record<string, unknown> = EnvSchema.parse({})
  const shown = (value: unknown) => (value === true ? '1' : value === false ? '0' : String(value ?? 'none'))

  test('names every variable once, in the order of the schema', () =>
    expect(rows.map((r) => r.name).filter((n) => !forTests.includes(n))).toEqual(
      Object.keys(EnvSchema.shape),
    ))
  test('gives its default', () =>
    expect(rows.filter((r) => !forTests.includes(r.name)).map((r) => [r.name, r.fallback])).toEqual(
      Object.keys(EnvSchema.shape).map((name) => [name, shown(defaults[name])]),
    ))
  test('says what it is for, in the schema’s words', () =>
    expect(rows.filter((r) => !forTests.includes(r.name)).map((r) => r.what.trim())).toEqual(
      Object.values(EnvSchema.shape).map((field) => field.description),
    ))
  test('names what the tests read', () =>
    expect(rows.map((r) => r.name)).toEqual(expect.arrayContaining(forTests)))
})

describe('the README’s table of commands', () => {
  const readme = readFileSync('README.md', 'utf8')
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = [...readme.matchAll(/^\| `npm (?:run )?(?:-s )?([a-z:-]+)[^`]*` \|/gm)].map((m) => m[1])
  test('names every command there is, and no other', () =>
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(scripts).toSorted()))
})
