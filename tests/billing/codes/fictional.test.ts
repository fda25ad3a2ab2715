import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fictionalCode, realCode, withFictionalCodes } from '#billing'

const number = fc.integer({ min: 0, max: 99_999 }).map((n) => String(n).padStart(5, '0'))

test('every number has a fictional code of its own, in the same order, and comes back', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(fictionalCode(a)).toMatch(/^[W-Z]\d{3}[0-9A-Z]$/)
      expect(realCode(fictionalCode(a))).toBe(a)
      expect(fictionalCode(a) < fictionalCode(b)).toBe(a < b)
    }),
  )
})

test('other codes stay as they are', () => {
  for (const code of ['G0439', 'J3301', '0001U', 'M1711', '', '9921', '992133', 'Z999Z']) {
    expect(fictionalCode(code)).toBe(code)
    expect(realCode(code)).toBe(code)
  }
})

test('in a text, only known procedure numbers that stand alone', () => {
  const known = new Set(['99202', '99213', '99215', '20610', '17003', '45385'])
  const x = fictionalCode
  expect(
    withFictionalCodes('Bill 99213-25 and `SV1*HC:20610:RT*140`; 99202–99215, 99202-99215.', known),
  ).toBe(
    `Bill ${x('99213')}-25 and \`SV1*HC:${x('20610')}:RT*140\`; ${x('99202')}–${x('99215')}, ${x('99202')}-${x('99215')}.`,
  )
  for (const text of ['Columbus 43215', '$17003', '17003.50', 'x17003', '170031', '17003-1234', '3.17003'])
    expect(withFictionalCodes(text, known)).toBe(text)
})
