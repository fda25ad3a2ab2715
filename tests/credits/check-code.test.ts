import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf, readCode, shownCode } from '#credits'

const codes = fc
  .uint8Array({ minLength: 10, maxLength: 10 })
  .map(codeOf)
  .filter((code) => code !== null)
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('a code is read as it is shown and as people type it', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(shownCode(code)).toMatch(/^\w{4}-\w{4}-\w{3}$/)
      for (const typed of [shownCode(code), shownCode(code).toLowerCase(), ` ${code.replaceAll('-', ' ')} `])
        expect(readCode(typed)).toBe(code)
      expect(readCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
    }),
  )
})

test('no single wrong character and no swap of neighbors is taken for a code', () => {
  fc.assert(
    fc.property(codes, fc.nat(10), fc.nat(31), (code, at, other) => {
      const wrong = code.slice(0, at) + ALPHABET[other] + code.slice(at + 1)
      if (wrong !== code) expect(readCode(wrong)).toBeNull()
      const swapped = [...code]
      const next = Math.min(10, at + 1)
      ;[swapped[at], swapped[next]] = [swapped[next] ?? '', swapped[at] ?? '']
      if (swapped.join('') !== code) expect(readCode(swapped.join(''))).toBeNull()
    }),
  )
})

test('anything else is no code', () => {
  for (const typed of ['', '0', 'x'.repeat(10_000), '!!!!-!!!!-!!!', 'ÄÖÜ', "' or 1=1 --", '0000-0000-00U'])
    expect(readCode(typed), typed.slice(0, 20)).toBeNull()
})
