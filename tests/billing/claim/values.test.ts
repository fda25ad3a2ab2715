import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  cents,
  compare,
  day,
  daysFrom,
  dollars,
  exact,
  inDigits,
  isDay,
  isNpi,
  parseDollars,
  parseExact,
  roundToCents,
  times,
} from '#billing'

describe('money', () => {
  test.each([
    ['85.17', 8517],
    ['150', 15_000],
    ['0.5', 50],
    ['-0.50', -50],
    ['0', 0],
    ['-0', 0],
  ])('%s is %i cents', (text, want) => expect(parseDollars(text)).toBe(want))
  test.each(['', '.5', '1.234', '1,000', '$5', ' 1', '1e3', '123456789', 'NaN', '--1'])(
    '"%s" is no amount',
    (text) => expect(parseDollars(text)).toBeNull(),
  )
  test('what is written reads back', () =>
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (n) => {
        expect(parseDollars(dollars(cents(n)))).toBe(n)
      }),
    ))
})

describe('exact decimals', () => {
  test('the fee schedule formula for 99213 gives 85.17, rounded once', () => {
    const rvus = [
      ['1.30', '1.000'],
      ['1.35', '0.911'],
      ['0.10', '1.033'],
    ] as const
    const total = rvus
      .map(([rvu, gpci]) => times(exact(rvu), exact(gpci)))
      .reduce((a, b) => ({ units: a.units + b.units, scale: a.scale }))
    expect(dollars(roundToCents(times(total, exact('32.3465'))))).toBe('85.17')
  })
  test.each([
    ['0.005', 1],
    ['0.0049999', 0],
    ['-0.005', -1],
    ['2.675', 268],
    ['-0.001', 0],
    ['7', 700],
  ])('%s dollars round to %i cents', (text, want) => expect(roundToCents(exact(text))).toBe(want))
  test.each(['', '1.', 'x', '1e2', '1.1234567890'])('"%s" is no decimal', (text) =>
    expect(parseExact(text)).toBeNull(),
  )
  test('a missing zero before the point, as in the federal files', () =>
    expect(inDigits(exact('.50'))).toBe('0.5'))
  const decimal = fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 6 }))
    .map(([units, scale]) => ({ units: BigInt(units), scale }))
  test('writing and reading keep the value', () =>
    fc.assert(
      fc.property(decimal, (value) => {
        expect(compare(exact(inDigits(value)), value)).toBe(0)
      }),
    ))
  test('rounding is never off by more than half a cent', () =>
    fc.assert(
      fc.property(decimal, (value) => {
        const off = roundToCents(value) - Number(value.units) / 10 ** (value.scale - 2)
        expect(Math.abs(off)).toBeLessThanOrEqual(0.5 + 1e-6)
      }),
    ))
})

describe('days', () => {
  const anyDay = fc
    .integer({ min: Date.UTC(1850, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
    .map((n) => day(new Date(n * 86_400_000).toISOString().slice(0, 10)))
  test.each(['2025-02-29', '2025-13-45', '2025-1-1', '1700-01-01', '2025-04-31', '20250101', ''])(
    '"%s" is no day',
    (text) => expect(isDay(text)).toBe(false),
  )
  test('adding days agrees with the calendar of the platform', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9000, max: 9000 }), (from, n) => {
        const want = new Date(Date.parse(`${from}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
        expect(addDays(from, n)).toBe(want)
        expect(daysFrom(from, addDays(from, n))).toBe(n)
      }),
    ))
  test.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-10-15', 12, '2026-10-15'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-01-31', -2, '2024-11-30'],
  ])('%s and %i months is %s', (from, n, want) => expect(addMonths(day(from), n)).toBe(want))
  test('a birthday counts from its day on', () => {
    expect(ageOn(day('1950-06-15'), day('2025-06-14'))).toBe(74)
    expect(ageOn(day('1950-06-15'), day('2025-06-15'))).toBe(75)
  })
})

describe('the check digit of an NPI', () => {
  test.each(['1234567893', '1999999984', '1234567000'])('%s is one', (text) => expect(isNpi(text)).toBe(true))
  test.each(['1234567890', '123456789', '12345678933', '3234567893', 'x234567893', ''])(
    '"%s" is none',
    (text) => expect(isNpi(text)).toBe(false),
  )
  test('exactly one last digit fits any nine', () =>
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 299_999_999 }), (nine) => {
        expect([...'0123456789'].filter((last) => isNpi(`${nine}${last}`))).toHaveLength(1)
      }),
    ))
})
