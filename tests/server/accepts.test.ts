import { expect, test } from 'vitest'
import { accepts } from '#http/accepts.ts'

test.each([
  ['gzip, deflate, br, zstd', true],
  ['BR', true],
  ['gzip;q=1, br;q=0.2', true],
  ['br;q=0', false],
  ['br ; Q=0.00, gzip', false],
  ['gzip', false],
  ['', false],
  ['x-br, brotli', false],
  ['*', true],
  ['*;q=0', false],
  ['br;q=0, *', false],
  ['identity', false],
] as const)('“%s” takes Brotli: %s', (header, expected) => expect(accepts(header, 'br')).toBe(expected))
