import { describe, expect, test } from 'vitest'
import { board, holding, state, sure } from '../small-rules.ts'

const set = (months: number, year: 'certification' | 'parity-of-month') =>
  board({ cycle: { kind: 'membership', months: sure(months), year: sure(year) } })
const yearly = set(12, 'certification')
const byParity = set(24, 'parity-of-month')

const cycle = (
  rules: typeof yearly,
  certifiedOn: string,
  membershipEndsOn: string | undefined,
  on: string,
) => {
  const held = holding({ certifiedOn, ...(membershipEndsOn ? { membershipEndsOn } : {}) })
  const { start, end } = state(rules, [], [held], on).cycle
  return `${start} ${end}`
}

describe('with the yearly membership', () => {
  test.each([
    ['2022-09-15', '2026-08-31', '2026-08-31', '2025-09-01 2026-08-31'],
    ['2022-09-15', '2026-08-31', '2026-09-01', '2026-09-01 2027-08-31'],
    ['2022-09-15', '2022-08-31', '2026-09-01', '2026-09-01 2027-08-31'],
    ['2026-03-10', '2026-08-31', '2026-05-01', '2026-03-10 2026-08-31'],
    ['2025-08-31', '2026-08-31', '2026-05-01', '2025-08-31 2026-08-31'],
    ['2022-02-28', '2024-02-29', '2026-01-01', '2025-03-01 2026-02-28'],
  ])('certified %s, membership to %s, on %s: %s', (since, to, on, expected) =>
    expect(cycle(yearly, since, to, on)).toBe(expected),
  )

  test('a membership that is not recorded is said, and the day of certification stands in', () => {
    expect(cycle(yearly, '2024-03-15', undefined, '2026-05-01')).toBe('2026-03-15 2027-03-14')
    const { unknowns } = state(yearly, [], [holding({ certifiedOn: '2024-03-15' })], '2026-05-01')
    expect(unknowns.map(({ what }) => what).join()).toContain('membership is not recorded')
    const told = [holding({ certifiedOn: '2024-03-15', membershipEndsOn: '2026-08-31' })]
    expect(state(yearly, [], told, '2026-05-01').unknowns).toEqual([])
  })
})

describe('every two years, odd months in odd years', () => {
  test.each([
    // August is month 8: even years.
    ['2019-03-10', '2026-08-31', '2026-08-31', '2024-09-01 2026-08-31'],
    ['2019-03-10', '2026-08-31', '2026-09-01', '2026-09-01 2028-08-31'],
    // The membership runs a year at a time: its end in an odd year says the same.
    ['2019-03-10', '2025-08-31', '2025-09-01', '2024-09-01 2026-08-31'],
    // July is month 7: odd years.
    ['2019-03-10', '2026-07-31', '2026-05-01', '2025-08-01 2027-07-31'],
    ['2019-03-10', '2026-07-31', '2025-07-31', '2023-08-01 2025-07-31'],
    // A first cycle is as long as it is until the month comes in such a year.
    ['2025-10-05', '2026-08-31', '2026-05-01', '2025-10-05 2026-08-31'],
    ['2024-09-01', '2026-08-31', '2026-05-01', '2024-09-01 2026-08-31'],
    ['2026-08-31', '2026-08-31', '2026-09-15', '2026-08-31 2028-08-31'],
  ])('certified %s, membership to %s, on %s: %s', (since, to, on, expected) =>
    expect(cycle(byParity, since, to, on)).toBe(expected),
  )
})
