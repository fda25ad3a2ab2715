import { describe, expect, test } from 'vitest'
import { board, entry, state, sure } from '../small-rules.ts'

const set = (
  minutes: number,
  rounding: 'none' | { to: 1 | 0.5 | 0.25 | 0.1; way: 'nearest' | 'up' | 'down' },
) => board({ credit: { minutes: sure(minutes), rounding: sure(rounding), printed: sure(true), unit: 'CEU' } })
const credits = (rules: ReturnType<typeof set>, minutesEarned: number) =>
  state(rules, [entry({ minutesEarned })]).earned

describe('minutes to the hour and rounding', () => {
  test.each([
    [37, 0.5],
    [38, 1],
    [45, 1],
    [50, 1],
    [62, 1],
    [63, 1.5],
    [12, 0],
    [13, 0.5],
  ])('50-minute hour to the nearest half: %i minutes are %f', (minutes, expected) =>
    expect(credits(set(50, { to: 0.5, way: 'nearest' }), minutes)).toBe(expected),
  )

  test.each([
    [{ to: 0.25, way: 'down' }, 74, 1],
    [{ to: 0.25, way: 'down' }, 75, 1.25],
    [{ to: 0.25, way: 'up' }, 61, 1.25],
    [{ to: 0.25, way: 'up' }, 60, 1],
    [{ to: 1, way: 'nearest' }, 89, 1],
    [{ to: 1, way: 'nearest' }, 90, 2],
    [{ to: 0.1, way: 'down' }, 65, 1],
    [{ to: 0.1, way: 'down' }, 66, 1.1],
  ] as const)('60-minute hour, %o: %i minutes are %f', (rule, minutes, expected) =>
    expect(credits(set(60, rule), minutes)).toBe(expected),
  )

  test('nothing is rounded: 60 minutes of a 50-minute hour are 1.2, and three times twenty minutes are one', () => {
    expect(credits(set(50, 'none'), 60)).toBe(1.2)
    const thirds = [20, 20, 20].map((minutesEarned) => entry({ minutesEarned }))
    expect(state(set(60, 'none'), thirds).earned).toBe(1)
  })

  test('a tie goes up, and a minute too few to nothing', () => {
    expect(credits(set(60, { to: 0.5, way: 'nearest' }), 15)).toBe(0.5)
    const nothing = state(set(60, { to: 0.5, way: 'nearest' }), [entry({ minutesEarned: 14 })])
    expect(nothing.entries[0]).toMatchObject({ counted: false, reason: 'no-credit' })
  })
})

describe('printed credits', () => {
  const rules = set(60, { to: 0.25, way: 'down' })
  const printed = (minutesOffered: number, minutesEarned: number, credit: number) =>
    state(rules, [entry({ minutesOffered, minutesEarned, approvals: [{ board: 'board', credits: credit }] })])
      .earned

  test.each([
    [90, 90, 2, 2],
    [90, 45, 2, 1],
    [90, 89, 2, 1.75],
    [0, 0, 1.5, 1.5],
    [60, 0, 1.5, 0],
  ])('%i minutes on offer, %i attended, %f printed: %f', (offered, earned, credit, expected) =>
    expect(printed(offered, earned, credit)).toBe(expected),
  )

  test("another board's approval says nothing", () => {
    expect(state(rules, [entry({ approvals: [{ board: 'other', credits: 9 }] })]).earned).toBe(1)
  })

  test('where a board does not go by it, minutes count', () => {
    const byMinutes = board({
      credit: { minutes: sure(60), rounding: sure('none'), printed: sure(false), unit: 'CEU' },
    })
    expect(state(byMinutes, [entry({ approvals: [{ board: 'board', credits: 9 }] })]).earned).toBe(1)
  })
})
