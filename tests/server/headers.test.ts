import { describe, expect, test } from 'vitest'
import { contentPolicy, securityHeaders } from '#http/headers.server.ts'

describe('headers of every answer', () => {
  const policy = new Map(
    contentPolicy('bm9uY2U=')
      .split('; ')
      .map((line) => {
        const [name = '', ...values] = line.split(' ')
        return [name, values] as const
      }),
  )
  test('scripts are our own or carry this page’s nonce; nothing is evaluated', () => {
    expect(policy.get('script-src')).toEqual(["'self'", "'nonce-bm9uY2U='"])
    expect(contentPolicy('bm9uY2U=')).not.toMatch(/unsafe|\*|http/)
  })
  test.each([
    ['frame-ancestors', "'none'"],
    ['base-uri', "'none'"],
    ['object-src', "'none'"],
    ['form-action', "'self'"],
    ['default-src', "'self'"],
  ])('%s is %s', (name, value) => expect(policy.get(name)).toEqual([value]))
  test('encryption is remembered only when there is some', () => {
    expect(securityHeaders(true)['Strict-Transport-Security']).toMatch(/max-age=\d{8}/)
    expect(securityHeaders(false)).not.toHaveProperty('Strict-Transport-Security')
  })
})
