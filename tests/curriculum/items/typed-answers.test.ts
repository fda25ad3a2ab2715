import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeText } from '../../../app/curriculum/items/accepted-text.ts'
import { formatNumber, readTypedNumber } from '../../../app/curriculum/items/typed-number.ts'

describe('numbers as typed', () => {
  test.each([
    ['82.88', 82.88],
    ['$82.88', 82.88],
    ['82.88 $', 82.88],
    ['82,88', 82.88],
    ['1,234', 1234],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['$ 1,234,567.89', 1234567.89],
    ['1.234.567', 1234567],
    ['1.234', 1.234],
    ['0,125', 0.125],
    [',5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['-0.50', -0.5],
    ['−0.50', -0.5],
    ['($3.20)', -3.2],
    ['-$3.20', -3.2],
    ['+4', 4],
    ['80 %', 80],
    ['  4 units ', 4],
    ['4 unit', 4],
    ['4 UNITS', 4],
    ['１２', 12],
  ])('%s is read as %d', (typed, value) => {
    expect(readTypedNumber(typed, 'units')).toBe(value)
  })

  test.each([
    '',
    'abc',
    '1,23,4',
    '1.2.3',
    '12,34.5.6',
    '1-2',
    '--1',
    '$',
    '1e5',
    '0x10',
    'Infinity',
    'NaN',
    '4 days',
  ])('%s is not read', (typed) => {
    expect(readTypedNumber(typed, 'units')).toBeNull()
  })

  test('what we format we can read', () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 })
    fc.assert(
      fc.property(cents, fc.constantFrom('$', '%', 'units', ''), (n, unit) => {
        expect(readTypedNumber(formatNumber(n / 100, unit), unit)).toBeCloseTo(n / 100, 6)
      }),
    )
  })

  test('any text gives a finite number or null', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (typed, unit) => {
        const value = readTypedNumber(typed, unit)
        expect(value === null || Number.isFinite(value)).toBe(true)
      }),
    )
  })

  test('format', () => {
    expect([
      formatNumber(1234.5, '$'),
      formatNumber(-3, '$'),
      formatNumber(80, '%'),
      formatNumber(4, 'units'),
    ]).toEqual(['$1,234.50', '-$3.00', '80%', '4 units'])
  })
})

describe('fill-in answers', () => {
  test.each([
    ['code', 'm17.11', 'M1711'],
    ['code', ' CO-16 ', 'CO16'],
    ['code', 'O80', 'O80'],
    ['code', '080', '080'],
    ['text', 'The  Right Atrium.', 'right atrium'],
    ['text', 'Ménière’s disease', 'menieres disease'],
    ['text', 'non-covered', 'non covered'],
    ['text', 'A', 'a'],
  ] as const)('%s %s', (form, typed, normal) => {
    expect(normalizeText(form, typed)).toBe(normal)
  })

  test('normalizing twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const once = normalizeText('code', typed)
        expect(normalizeText('code', once)).toBe(once)
      }),
    )
  })
})
