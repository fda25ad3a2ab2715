import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from '#http/own-path.ts'
import { anyText } from '../factories/text.ts'

const HOME = 'https://clean.example'

test.each(['/today', '/exams/cmrs-50?x=1', '/a%20b'])('%s is ours', (path) =>
  expect(ownPath(path, '/')).toBe(path),
)

test.each([
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/\t/evil.example',
  'today',
  '',
  null,
  5,
])('%j is not', (value) => expect(ownPath(value, '/fallback')).toBe('/fallback'))

test('whatever is given, a browser stays with us', () => {
  const hostile = fc
    .array(
      fc.constantFrom('/', '\\', '.', '..', '//', '\t', '\n', 'evil.example', '@', ':', '?', '#', '%2f', 'a'),
      { maxLength: 10 },
    )
    .map((parts) => `/${parts.join('')}`)
  const address = fc
    .tuple(fc.constantFrom('http', 'https'), fc.domain(), fc.array(anyText(10)))
    .map(([scheme, host, parts]) => `${scheme}://${[host, ...parts.map(encodeURIComponent)].join('/')}`)
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string(), address), (value) => {
      expect(new URL(ownPath(value, '/'), HOME).origin).toBe(HOME)
    }),
    { numRuns: 2000 },
  )
})
