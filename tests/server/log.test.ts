import { describe, expect, test } from 'vitest'
import { describe as describeError } from '#http/describe.ts'
import { loggable } from '#http/log.server.ts'

const TOKEN = 'k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk'

describe('what a log line may hold', () => {
  test.each([
    `/reset/${TOKEN}`,
    `/reset/${TOKEN}.data`,
    `/Reset/${TOKEN}`,
    `/r%65set/${TOKEN}`,
    `//reset/${TOKEN}/`,
    `/x/../reset/${TOKEN}`,
    `/RESET%2F${TOKEN}`,
  ])('no token: %s', (path) => expect(loggable(path)).not.toContain(TOKEN))
  test('an ordinary path as it is, a long one cut', () => {
    expect(loggable('/lessons/terminology/word-parts')).toBe('/lessons/terminology/word-parts')
    expect(loggable('/%E0%A4%A')).toBe('/%E0%A4%A')
    expect(loggable('/a'.repeat(5000))).toHaveLength(200)
  })
  test('of a thrown value its kind, never the value', () => {
    expect(JSON.stringify(describeError({ password: 'hunter2' }))).not.toContain('hunter2')
    expect(JSON.stringify(describeError('hunter2'))).not.toContain('hunter2')
    expect(describeError(new TypeError('no')).name).toBe('TypeError')
  })
})
