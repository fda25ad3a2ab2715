import { describe, expect, test } from 'vitest'
import { BODY_LIMIT } from '#http/body-limit.ts'
import { checkHead } from '#http/guard.server.ts'

const OWN = 'https://claims.example'
const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '3', origin: OWN }
const verdict = (method: string, headers: Record<string, string>) =>
  checkHead(method, headers, OWN)?.status ?? 'in'

describe('who may come in', () => {
  test.each([
    ['a page is always looked at', 'GET', { origin: 'https://evil.example' }, 'in'],
    ['HEAD as GET', 'HEAD', {}, 'in'],
    ['a form of our own', 'POST', form, 'in'],
    ['a form of another site', 'POST', { ...form, origin: 'https://evil.example' }, 403],
    ['the same host without encryption', 'POST', { ...form, origin: 'http://claims.example' }, 403],
    ['the same host on another port', 'POST', { ...form, origin: `${OWN}:8443` }, 403],
    ['a name that begins like ours', 'POST', { ...form, origin: `${OWN}.evil.example` }, 403],
    ['a sandboxed frame', 'POST', { ...form, origin: 'null' }, 403],
    ['a sibling host', 'POST', { ...form, 'sec-fetch-site': 'same-site' }, 403],
    ['a browser that says cross-site', 'POST', { ...form, 'sec-fetch-site': 'cross-site' }, 403],
    ['a browser that says our own', 'POST', { ...form, 'sec-fetch-site': 'same-origin' }, 'in'],
    [
      'two headers that disagree',
      'POST',
      { ...form, 'sec-fetch-site': 'none', origin: 'https://e.example' },
      403,
    ],
    ['PUT', 'PUT', form, 405],
    ['OPTIONS', 'OPTIONS', {}, 405],
    ['a kind nobody reads', 'POST', { ...form, 'content-type': 'text/plain' }, 415],
    ['XML', 'POST', { ...form, 'content-type': 'application/xml' }, 415],
    ['no kind', 'POST', { 'content-length': '3', origin: OWN }, 415],
    ['nothing, so no kind', 'POST', { 'content-length': '0', origin: OWN }, 'in'],
    ['a kind with a charset', 'POST', { ...form, 'content-type': 'Application/JSON; charset=utf-8' }, 'in'],
    ['the largest body', 'POST', { ...form, 'content-length': `${BODY_LIMIT}` }, 'in'],
    ['a byte more', 'POST', { ...form, 'content-length': `${BODY_LIMIT + 1}` }, 413],
  ] as const)('%s', (_, method, headers, expected) => expect(verdict(method, headers)).toBe(expected))

  test('a program without cookies may; one that carries a cookie must say where it comes from', () => {
    const { origin: _, ...silent } = form
    expect(verdict('POST', silent)).toBe('in')
    expect(verdict('POST', { ...silent, cookie: 'cleanclaim=x' })).toBe(403)
    expect(verdict('POST', { ...silent, cookie: 'cleanclaim=x', 'sec-fetch-site': 'same-origin' })).toBe('in')
  })
})
