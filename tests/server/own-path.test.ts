import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownPath } from '#http/own-path.ts'

describe('where a person is sent after signing in', () => {
  test.each(['/today', '/lessons/a/b?x=1', '/exams?from=%2F%2Fevil', '/'])(
    'a path of ours stays: %s',
    (path) => expect(ownPath(path, '/today')).toBe(path),
  )
  test.each([
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'today',
    '',
    ' /today',
    null,
    undefined,
    7,
    ['/today'],
    `/${'a'.repeat(600)}`,
  ])('anything else gives the fallback: %j', (value) => expect(ownPath(value, '/today')).toBe('/today'))
  test('whatever is given, a browser stays on this site', () => {
    const nasty = fc.stringMatching(/^[/\\.@:\ta2e%?]{0,12}$/)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          nasty,
          nasty.map((s) => `/${s}`),
        ),
        (value) => {
          const path = ownPath(value, '/today')
          expect(new URL(path, 'https://claims.example/sign-in').origin).toBe('https://claims.example')
          expect(path.startsWith('/')).toBe(true)
          expect(/^\/[/\\]/.test(path)).toBe(false)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
