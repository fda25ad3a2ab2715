import { describe, expect, test } from 'vitest'
import { board, holding, state, sure, unknown } from '../small-rules.ts'

const set = board({
  reporting: { daysAfterEnd: sure(30), opensMonthsBefore: sure(1), onlyWhenMet: sure(true) },
  extension: { fee: sure(50) },
  grace: { days: sure(60), lateFee: sure(25) },
  reinstatement: { how: sure('sitting the exam again'), fee: sure(200) },
  dues: {
    by: sure('membership'),
    graceDays: sure(10),
    lateFee: sure(50),
    cancelDays: sure(30),
    cancels: 'membership and credential',
  },
})
const held = [holding({ membershipEndsOn: '2026-08-31' })]

describe('what comes next', () => {
  test('every date, soonest first, with what happens and what it costs', () => {
    const { upcoming } = state(set, [], held, '2026-05-01')
    expect(upcoming.map(({ on, kind, cost }) => [on, kind, cost])).toEqual([
      ['2026-08-31', 'dues', 50],
      ['2026-09-10', 'grace-ends', 50],
      ['2026-09-30', 'cancelled', null],
      ['2026-11-30', 'window-opens', null],
      ['2026-12-31', 'due', null],
      ['2027-01-30', 'due', 50],
      ['2027-03-01', 'grace-ends', 25],
      ['2027-03-02', 'reinstatement', 200],
    ])
    expect(upcoming.find(({ on }) => on === '2027-01-30')?.ifMissed).toContain(
      'grace until March 1, 2027 for a late fee of $25',
    )
    expect(upcoming.at(-1)?.ifMissed).toContain('sitting the exam again')
  })

  test('the day itself still comes, the day before is over', () => {
    const kinds = (asOf: string) => state(set, [], held, asOf).upcoming.map(({ on }) => on)
    expect(kinds('2026-08-31')).toContain('2026-08-31')
    expect(kinds('2026-09-01')).not.toContain('2026-08-31')
  })

  test('dues on a day of the year', () => {
    const yearly = board({ dues: { by: sure('01-31') } })
    const dues = (asOf: string) =>
      state(yearly, [], [holding()], asOf).upcoming.find(({ kind }) => kind === 'dues')?.on
    expect(dues('2026-01-31')).toBe('2026-01-31')
    expect(dues('2026-02-01')).toBe('2027-01-31')
  })

  test('dues on a day of the year have their grace and their end after that day', () => {
    const yearly = board({ dues: { by: sure('01-31'), graceDays: sure(10), cancelDays: sure(60) } })
    const duesFrom = (asOf: string, more = {}) =>
      state(yearly, [], [holding({ certifiedOn: '2024-06-01', ...more })], asOf)
        .upcoming.filter(({ title }) => /dues/i.test(title))
        .map(({ on, kind }) => [on, kind])
    const next = [
      ['2027-01-31', 'dues'],
      ['2027-02-10', 'grace-ends'],
      ['2027-04-01', 'cancelled'],
    ]
    expect(duesFrom('2026-01-31').slice(0, 3)).toEqual([
      ['2026-01-31', 'dues'],
      ['2026-02-10', 'grace-ends'],
      ['2026-04-01', 'cancelled'],
    ])
    expect(duesFrom('2026-02-01')).toEqual([
      ['2026-02-10', 'grace-ends'],
      ['2026-04-01', 'cancelled'],
      ...next,
    ])
    expect(duesFrom('2026-02-11')).toEqual([['2026-04-01', 'cancelled'], ...next])
    expect(duesFrom('2026-04-02')).toEqual(next)
    // Who has written that the membership is paid for longer owes nothing, and who came later did not owe it.
    expect(duesFrom('2026-02-01', { membershipEndsOn: '2027-01-31' })).toEqual(next)
    expect(duesFrom('2026-02-01', { membershipEndsOn: '2026-01-31' })).toHaveLength(5)
    expect(duesFrom('2026-02-05', { certifiedOn: '2026-02-01' })).toEqual(next)
  })

  test('what is not known is said, never guessed', () => {
    const nobody = board({ shortfall: unknown('what happens'), reinstatement: { how: unknown('how') } })
    const { upcoming, unknowns, facts } = state(nobody, [], held, '2026-05-01')
    expect(upcoming[0]?.ifMissed).toBe(
      'What then becomes of the credential is not known. How it comes back is not known.',
    )
    expect(unknowns.map(({ what }) => what)).toEqual(['what happens', 'how'])
    expect(facts.find(({ title }) => title === 'After a lapse')?.text).toBe('Not known.')
  })
})
