import type { IncomingMessage } from 'node:http'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf } from '#http/address.server.ts'
import { targetOf } from '#http/target.ts'

/** As much of a request as the address is read from. */
const asked = (headers: Record<string, string>, encrypted = false) =>
  ({ headers, socket: { remoteAddress: '10.0.0.9', encrypted } }) as never as IncomingMessage
const direct = { trustProxy: false, origin: null }
const proxied = { trustProxy: true, origin: null }
const forwarded = {
  host: '127.0.0.1:3000',
  'x-forwarded-host': 'claims.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '6.6.6.6, 203.0.113.7',
}

describe('where a request comes from', () => {
  test('a proxy is believed only when configured', () => {
    expect(addressOf(asked(forwarded), direct)).toEqual({
      ip: '10.0.0.9',
      secure: false,
      origin: 'http://127.0.0.1:3000',
    })
    expect(addressOf(asked(forwarded), proxied)).toEqual({
      ip: '203.0.113.7',
      secure: true,
      origin: 'https://claims.example',
    })
  })
  test('the configured origin wins, also without a Host', () => {
    const env = { trustProxy: false, origin: 'https://claims.example' }
    expect(addressOf(asked({ host: 'evil.example' }), env)?.origin).toBe('https://claims.example')
    expect(addressOf(asked({}), env)?.secure).toBe(true)
  })
  test('a default port and capitals do not make another site of us', () => {
    expect(addressOf(asked({ host: 'Claims.Example:80' }), direct)?.origin).toBe('http://claims.example')
    expect(addressOf(asked({ host: 'claims.example:443' }, true), direct)?.origin).toBe(
      'https://claims.example',
    )
    expect(
      addressOf(asked({ ...forwarded, 'x-forwarded-host': 'claims.example:443' }), proxied)?.origin,
    ).toBe('https://claims.example')
  })
  test.each([
    '',
    'a b',
    'a/b',
    'a@b',
    'a:b',
    'host:99999',
    '1.2.3.4.5',
    '[::1',
    '..:1:2',
    'a?b',
    'a#b',
    '\u00e4',
  ])('no host of ours: %j', (host) => {
    const address = addressOf(asked({ host }), direct)
    expect(address === null || /^http:\/\/[a-z0-9.[\]:-]+$/.test(address.origin)).toBe(true)
    if (/[^a-z0-9.:[\]-]/i.test(host) || host === '') expect(address).toBeNull()
  })
  test('an IPv6 host', () =>
    expect(addressOf(asked({ host: '[::1]:3000' }), direct)?.origin).toBe('http://[::1]:3000'))
})

describe('which address is asked', () => {
  const origin = 'http://localhost:3000'
  test.each([
    '//evil.example/x',
    '/.//evil.example/x',
    '/\\evil.example/x',
    '/a\\b',
    '/%5Cevil',
    'http://evil.example/',
    '*',
    '',
    'x',
    '/%E0%A4%A',
    '/%',
    '/a%00b',
    '/a%0d%0aSet-Cookie:x',
    '/%7f',
  ])('refused: %s', (target) => expect(targetOf(target, origin)).toBeNull())
  test.each([
    '/',
    '/lessons/terminology/word-parts?x=%00#y',
    '/caf%C3%A9',
    '/a//b',
    '/..',
    '/?%E0%A4%A',
    '/a%2Fb',
  ])('read, and on our own site: %s', (target) => expect(targetOf(target, origin)?.url().origin).toBe(origin))
  test('the short way to a plain path finds what the long way finds', () => {
    const paths = fc.stringMatching(/^(\/[a-zA-Z0-9._~%-]{0,4}){1,4}$/)
    fc.assert(
      fc.property(paths, (path) => {
        const target = targetOf(path, origin)
        if (target) expect(target.path).toBe(new URL(path, origin).pathname)
        if (target) expect(target.url().href).toBe(new URL(path, origin).href)
      }),
      { numRuns: 2000 },
    )
  })
})
