import { describe, expect, test } from 'vitest'
import { board, day, entry, holding, state, sure } from '../small-rules.ts'

/** The reason in the cycle of 2026 and in that of 2027. */
function inBoth(
  set: ReturnType<typeof board>,
  more: Parameters<typeof entry>[0],
  held: Parameters<typeof holding>[0] = {},
) {
  const one = entry(more)
  const of = (cycleOf: string) =>
    state(set, [one], [holding(held)], '2027-12-31', { cycleOf: day(cycleOf) }).entries[0]?.reason
  return [of('2026-06-01'), of('2027-06-01')]
}

describe('the month in which a cycle ends', () => {
  const set = board({ boundaryMonth: { choice: sure(true) } })
  const none = board({ boundaryMonth: { choice: sure(false) } })

  test.each([
    ['2026-12-01', 'next', ['other-cycle-chosen', 'counted']],
    ['2026-12-31', 'next', ['other-cycle-chosen', 'counted']],
    ['2026-11-30', 'next', ['counted', 'outside-cycle']],
    ['2027-01-01', 'next', ['outside-cycle', 'counted']],
    ['2026-12-15', 'ending', ['counted', 'outside-cycle']],
    ['2026-12-15', undefined, ['counted', 'outside-cycle']],
  ] as const)('%s, %s: %o', (completedOn, cycle, expected) =>
    expect(inBoth(set, { completedOn, ...(cycle ? { choices: { cycle } } : {}) })).toEqual(expected),
  )

  test('without the rule there is no choice', () => {
    expect(inBoth(none, { completedOn: '2026-12-15', choices: { cycle: 'next' } })).toEqual([
      'counted',
      'outside-cycle',
    ])
  })

  test('that there is a choice is said', () => {
    expect(state(set, [entry({ completedOn: '2026-12-15' })]).entries[0]?.why).toContain(
      'You may put it in the next cycle',
    )
    expect(state(set, [entry({ completedOn: '2026-11-15' })]).entries[0]?.why).not.toContain('You may')
  })
})

describe('an extension', () => {
  const set = board({ extension: { fee: sure(50) } })
  const extended = { extendedTo: '2027-02-28' }

  test.each([
    ['2026-12-31', undefined, ['counted', 'outside-cycle']],
    ['2027-01-01', undefined, ['counted', 'other-cycle-chosen']],
    ['2027-02-28', undefined, ['counted', 'other-cycle-chosen']],
    ['2027-03-01', undefined, ['outside-cycle', 'counted']],
    ['2027-02-28', 'next', ['other-cycle-chosen', 'counted']],
  ] as const)('%s, %s: %o', (completedOn, cycle, expected) =>
    expect(inBoth(set, { completedOn, ...(cycle ? { choices: { cycle } } : {}) }, extended)).toEqual(
      expected,
    ),
  )

  test('the extended cycle is the one of that time, and the next begins where it would have', () => {
    const cycle = (on: string) => state(set, [], [holding(extended)], on).cycle
    expect(cycle('2027-02-28')).toMatchObject({ start: '2026-01-01', end: '2027-02-28' })
    expect(cycle('2027-03-01')).toMatchObject({ start: '2027-01-01', end: '2027-12-31' })
  })
})

describe('grace', () => {
  const set = board({ grace: { days: sure(45), earns: sure(true) } })
  const none = board({ grace: { days: sure(45), earns: sure(false) } })

  test.each([
    ['2027-02-14', 'ending', ['counted', 'other-cycle-chosen']],
    ['2027-02-15', 'ending', ['outside-cycle', 'counted']],
    ['2027-02-14', undefined, ['outside-cycle', 'counted']],
  ] as const)(
    'credit of grace counts for the cycle that ended, if one says so: %s, %s: %o',
    (completedOn, cycle, expected) =>
      expect(inBoth(set, { completedOn, ...(cycle ? { choices: { cycle } } : {}) })).toEqual(expected),
  )

  test('where a board does not let it, it does not', () => {
    expect(inBoth(none, { completedOn: '2027-01-15', choices: { cycle: 'ending' } })).toEqual([
      'outside-cycle',
      'counted',
    ])
  })

  test('a missed cycle is in grace to its last day, then lapsed; a met one is met', () => {
    const status = (asOf: string, entries = [entry()]) =>
      state(set, entries, [holding()], asOf, { cycleOf: day('2026-06-01') }).status
    expect(['2026-12-31', '2027-01-01', '2027-02-14', '2027-02-15'].map((asOf) => status(asOf))).toEqual([
      'running',
      'grace',
      'grace',
      'lapsed',
    ])
    expect(status('2027-02-15', [entry({ minutesEarned: 600 })])).toBe('met')
  })

  test('in months, from a day that the next month lacks', () => {
    const months = board({ grace: { months: sure(2) } })
    const { upcoming } = state(months, [], [holding()], '2026-12-31')
    expect(upcoming.find(({ kind }) => kind === 'grace-ends')?.on).toBe('2027-02-28')
  })

  test('time to report after the end', () => {
    const late = board({ reporting: { daysAfterEnd: sure(30) } })
    const status = (asOf: string) => state(late, [], [holding()], asOf, { cycleOf: day('2026-06-01') })
    expect(status('2027-01-30')).toMatchObject({
      status: 'grace',
      cycle: { end: '2026-12-31', due: '2027-01-30' },
    })
    expect(status('2027-01-31').status).toBe('lapsed')
  })
})
