import { describe, expect, test } from 'vitest'
import { securityHeaders } from '#http/headers.server.ts'

describe('headers of every answer', () => {
  const headers = securityHeaders('bm9uY2U=', true)
  const policy = new Map(
    (headers['Content-Security-Policy'] ?? '').split('; ').map((line) => {
      const [name = '', ...values] = line.split(' ')
      return [name, values] as const
    }),
  )
  test('scripts are our own or carry this page’s nonce; nothing is evaluated', () => {
    expect(policy.get('script-src')).toEqual(["'self'", "'nonce-bm9uY2U='"])
    expect(headers['Content-Security-Policy']).not.toMatch(/unsafe|\*|http/)
  })
  test.each([
    ['frame-ancestors', "'none'"],
    ['base-uri', "'none'"],
    ['object-src', "'none'"],
    ['form-action', "'self'"],
    ['default-src', "'self'"],
  ])('%s is %s', (name, value) => expect(policy.get(name)).toEqual([value]))
  test('encryption is remembered only when there is some', () => {
    expect(headers['Strict-Transport-Security']).toMatch(/max-age=\d{8}/)
    expect(securityHeaders('x', false)).not.toHaveProperty('Strict-Transport-Security')
  })
})
