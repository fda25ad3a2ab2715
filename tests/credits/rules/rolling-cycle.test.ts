import { expect, test } from 'vitest'
import { board, day, holding, state, sure } from '../small-rules.ts'

const cycleOn = (certifiedOn: string, on: string, months: number, ends: 'day' | 'month' = 'day') => {
  const set = board({ cycle: { kind: 'rolling', months: sure(months), ends } })
  const { start, end } = state(set, [], [holding({ certifiedOn })], on).cycle
  return `${start} ${end}`
}

test.each([
  ['2024-03-15', '2024-03-15', '2024-03-15 2026-03-14'],
  ['2024-03-15', '2026-03-14', '2024-03-15 2026-03-14'],
  ['2024-03-15', '2026-03-15', '2026-03-15 2028-03-14'],
  ['2024-02-29', '2026-02-27', '2024-02-29 2026-02-27'],
  ['2024-02-29', '2026-02-28', '2026-02-28 2028-02-28'],
  ['2024-02-29', '2028-02-29', '2028-02-29 2030-02-27'],
  ['2023-08-31', '2026-05-01', '2025-08-31 2027-08-30'],
])('certified on %s, cycles of 24 months, on %s: %s', (since, on, expected) =>
  expect(cycleOn(since, on, 24)).toBe(expected),
)

test.each([
  ['2024-03-15', '2026-03-31', '2024-03-15 2026-03-31'],
  ['2024-03-15', '2026-04-01', '2026-04-01 2028-03-31'],
  ['2022-02-10', '2024-02-29', '2022-02-10 2024-02-29'],
])('to the end of the month: certified on %s, on %s: %s', (since, on, expected) =>
  expect(cycleOn(since, on, 24, 'month')).toBe(expected),
)

test('a day before certification lies in the first cycle', () => {
  expect(cycleOn('2024-03-15', '2023-01-01', 36)).toBe('2024-03-15 2027-03-14')
})

test('a due date that the board has told replaces what the rules say', () => {
  const set = board({ cycle: { kind: 'rolling', months: sure(24), ends: 'day' } })
  const told = [holding({ certifiedOn: '2020-03-15', dueOn: '2026-06-30' })]
  const cycle = (on: string) => state(set, [], told, on).cycle
  expect(cycle('2026-06-30')).toMatchObject({ start: '2024-07-01', end: '2026-06-30' })
  expect(cycle('2026-07-01')).toMatchObject({ start: '2026-07-01', end: '2028-06-30' })
  expect(cycle('2026-05-01').why).toContain('has told June 30, 2026')
})

test('a told due date is the end of a first cycle that is up to half as long again, not of a second', () => {
  const set = board({ cycle: { kind: 'rolling', months: sure(24), ends: 'day' } })
  const cycle = (certifiedOn: string) =>
    state(set, [], [holding({ certifiedOn, dueOn: '2026-06-30' })], '2026-05-01').cycle.start
  expect(cycle('2024-06-15')).toBe('2024-06-15')
  expect(cycle('2023-06-30')).toBe('2023-06-30')
  expect(cycle('2023-06-29')).toBe(day('2024-07-01'))
})
