import { expect, test } from 'vitest'
import { board, holding, state, sure } from '../small-rules.ts'

type Phase = 'certification' | 'even' | 'odd'
type First = 'short' | 'long' | 'closest'

const cycleOn = (
  certifiedOn: string,
  on: string,
  endsOn: string,
  years: number,
  phase: Phase,
  first: First,
) => {
  const set = board({
    cycle: {
      kind: 'fixed',
      endsOn: sure(endsOn),
      years: sure(years),
      phase: sure(phase),
      first: sure(first),
    },
  })
  const { start, end } = state(set, [], [holding({ certifiedOn })], on).cycle
  return `${start} ${end}`
}

test.each([
  ['2024-03-15', '2025-12-31', 'short', '2024-03-15 2025-12-31'],
  ['2024-03-15', '2026-01-01', 'short', '2026-01-01 2027-12-31'],
  ['2024-03-15', '2026-05-01', 'long', '2024-03-15 2026-12-31'],
  ['2024-12-31', '2025-01-01', 'short', '2024-12-31 2025-12-31'],
  ['2025-01-01', '2025-01-01', 'short', '2025-01-01 2026-12-31'],
] as const)('two calendar years: certified on %s, on %s, %s first: %s', (since, on, first, expected) =>
  expect(cycleOn(since, on, '12-31', 2, 'certification', first)).toBe(expected),
)

test.each([
  // The June 1 that is closest to the day of certification begins the three years.
  ['2023-11-30', '2024-05-01', '2023-11-30 2026-05-31'],
  ['2023-12-01', '2024-05-01', '2023-12-01 2027-05-31'],
  ['2024-05-31', '2024-05-31', '2024-05-31 2027-05-31'],
  ['2024-06-01', '2024-06-01', '2024-06-01 2027-05-31'],
  ['2024-06-01', '2027-06-01', '2027-06-01 2030-05-31'],
])('three years to May 31: certified on %s, on %s: %s', (since, on, expected) =>
  expect(cycleOn(since, on, '05-31', 3, 'certification', 'closest')).toBe(expected),
)

test.each([
  ['odd', '2024-03-15', '2024-03-15 2025-05-31'],
  ['odd', '2025-05-31', '2025-05-31 2025-05-31'],
  ['odd', '2025-06-01', '2025-06-01 2027-05-31'],
  ['even', '2024-03-15', '2024-03-15 2024-05-31'],
  ['even', '2024-06-01', '2024-06-01 2026-05-31'],
] as const)('%s years: certified on %s: %s', (phase, since, expected) =>
  expect(cycleOn(since, since, '05-31', 2, phase, 'short')).toBe(expected),
)

test('February 29 is the 28th in other years', () => {
  expect(cycleOn('2023-03-01', '2024-02-29', '02-29', 1, 'certification', 'short')).toBe(
    '2023-03-01 2024-02-29',
  )
  expect(cycleOn('2023-03-01', '2024-03-01', '02-29', 1, 'certification', 'short')).toBe(
    '2024-03-01 2025-02-28',
  )
})
