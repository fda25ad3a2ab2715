import { expect, test } from 'vitest'
import { decimalIn } from '../../../app/billing/x12/wire/amounts.ts'

test.each([
  ['57.5', '57.5'],
  ['.5', '0.5'],
  ['150.', '150'],
  ['-0', '0'],
  ['000000000000000000', '0'],
  // More digits than an amount may have (R, 18 characters in all) cannot be reckoned with: no number, not another one.
  ['1234567890123456', null],
  ['12345678901234567890', null],
  ['1e5', null],
  ['', null],
])('%j on the wire is %j', (text, decimal) => {
  expect(decimalIn(text)).toBe(decimal)
})
