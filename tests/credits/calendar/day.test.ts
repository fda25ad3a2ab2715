import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  isLeapYear,
  lastOfMonth,
  monthsBetween,
} from '../../../app/credits/calendar/day.ts'
import { inYear, nextMonthDay } from '../../../app/credits/calendar/month-day.ts'
import { day } from '../small-rules.ts'

const anyDay = fc.integer({ min: -25_000, max: 60_000 }).map(dayFromNumber)

describe('days', () => {
  test.each([
    [1900, false],
    [2000, true],
    [2023, false],
    [2024, true],
    [2100, false],
  ])('%i is a leap year: %s', (year, isLeap) => expect(isLeapYear(year)).toBe(isLeap))

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-05-31', 30, '2026-06-30'],
    ['1970-01-01', -1, '1969-12-31'],
  ])('%s and %i days are %s', (from, n, to) => expect(addDays(day(from), n)).toBe(to))

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-01-15', -13, '2022-12-15'],
  ])('%s and %i months are %s', (from, n, to) => expect(addMonths(day(from), n)).toBe(to))

  test('numbers and days are the same calendar, as another calendar counts it', () => {
    fc.assert(
      fc.property(anyDay, (one) => {
        expect(dayFromNumber(dayNumber(one))).toBe(one)
        expect(new Date(dayNumber(one) * 86_400_000).toISOString().slice(0, 10)).toBe(one)
      }),
    )
  })

  test('adding and taking away, and the days between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (one, n) => {
        const other = addDays(one, n)
        expect(addDays(other, -n)).toBe(one)
        expect(daysBetween(one, other)).toBe(n)
        expect(one < other).toBe(n > 0)
      }),
    )
  })

  test('whole months between two days fit, and one more does not', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const n = monthsBetween(a, b)
        expect(addMonths(a, n) <= b).toBe(true)
        expect(addMonths(a, n + 1) > b).toBe(true)
      }),
    )
  })

  test('the last of a month, and days that come every year', () => {
    expect(lastOfMonth(day('2024-02-10'))).toBe('2024-02-29')
    expect(dayOf(2023, 2, 31)).toBe('2023-02-28')
    expect(inYear('02-29', 2023)).toBe('2023-02-28')
    expect(nextMonthDay('05-31', day('2026-05-31'))).toBe('2026-05-31')
    expect(nextMonthDay('05-31', day('2026-06-01'))).toBe('2027-05-31')
  })
})
