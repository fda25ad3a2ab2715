import { describe, expect, test } from 'vitest'
import {
  board,
  boardOf,
  day,
  entry,
  holding,
  hours,
  reasonOf,
  requirement,
  state,
  sure,
} from '../small-rules.ts'

test('nothing from before certification', () => {
  expect(reasonOf(board(), entry({ completedOn: '2026-01-01' }))).toBe('counted')
  expect(reasonOf(board(), entry({ completedOn: '2025-12-31' }))).toBe('before-certification')
})

test('nothing from before the membership, where a board says so and its day is known', () => {
  const set = board({ accepted: { once: sure('day'), sinceMembership: sure(true) } })
  const joined = { memberSince: '2026-03-01' }
  expect(reasonOf(set, entry({ completedOn: '2026-02-28' }), joined)).toBe('before-membership')
  expect(reasonOf(set, entry({ completedOn: '2026-03-01' }), joined)).toBe('counted')
  expect(reasonOf(set, entry({ completedOn: '2026-02-28' }))).toBe('counted')
  expect(reasonOf(board(), entry({ completedOn: '2026-02-28' }), joined)).toBe('counted')
})

test('nothing after the day of the statement', () => {
  expect(reasonOf(board(), entry({ completedOn: '2026-05-01' }), {}, '2026-05-01')).toBe('counted')
  expect(reasonOf(board(), entry({ completedOn: '2026-05-02' }), {}, '2026-05-01')).toBe('not-yet')
})

test('reinstatement counts cycles anew', () => {
  const held = { certifiedOn: '2020-01-01', reinstatedOn: '2026-04-01' }
  expect(state(board(), [], [holding(held)], '2026-05-01').cycle).toMatchObject({
    start: '2026-04-01',
    end: '2027-03-31',
  })
  expect(reasonOf(board(), entry({ completedOn: '2026-03-31' }), held)).toBe('before-certification')
  expect(reasonOf(board(), entry({ completedOn: '2026-04-01' }), held)).toBe('counted')
})

describe('retirement', () => {
  const set = board({ retired: { exempt: sure(true) } })
  test('from its first day nothing is asked for, and nothing comes up', () => {
    const retired = [holding({ retiredOn: '2026-06-01' })]
    expect(state(set, [], retired, '2026-05-31').status).toBe('running')
    const statement = state(set, [], retired, '2026-06-01')
    expect(statement.status).toBe('retired')
    expect(requirement(statement, 'total')).toMatchObject({ met: true, needed: 10, earned: 0 })
    expect(statement.upcoming).toEqual([])
  })
  test('where a board does not exempt, what is asked for stays', () => {
    const statement = state(board(), [], [holding({ retiredOn: '2026-06-01' })])
    expect([statement.status, requirement(statement, 'total').met]).toEqual(['retired', false])
  })
})

describe('carry-over', () => {
  const set = (most: number) => board({ carryOver: { most: sure(most) } })
  const last = (n: number) => hours(n, { completedOn: '2026-05-01' })
  const next = (rules: ReturnType<typeof set>, entries: ReturnType<typeof hours>) =>
    state(rules, entries, [holding()], '2027-06-01')

  test('what was more than needed goes on, up to the most', () => {
    expect(next(set(3), last(10)).earned).toBe(0)
    expect(next(set(3), last(12)).earned).toBe(2)
    expect(next(set(3), last(13)).earned).toBe(3)
    expect(next(set(3), last(14)).earned).toBe(3)
    expect(next(set(0), last(14)).earned).toBe(0)
  })
  test('it is explained by the entries that gave it', () => {
    const { entries, earned } = next(set(3), [...last(12), ...hours(1, { completedOn: '2027-02-01' })])
    const carried = entries.filter(({ reason }) => reason === 'carried-over')
    expect(carried.map(({ credits }) => credits)).toEqual([1, 1])
    expect(entries.reduce((sum, one) => sum + one.credits, 0)).toBe(earned)
    expect(carried[0]?.why).toContain('carried over')
  })
})

test('the version in force on the first, or the last, day of a cycle judges all of it', () => {
  const versions = [{}, { from: sure('2026-07-01'), total: { kind: 'flat' as const, credits: sure(20) } }]
  const cycle = (certifiedOn: string, by: 'start' | 'end') =>
    state(boardOf(versions, { judgedBy: sure(by) }), [], [holding({ certifiedOn })], '2026-12-01')
  expect(cycle('2026-06-30', 'start')).toMatchObject({ needed: 10, rulesFrom: '2000-01-01' })
  expect(cycle('2026-07-01', 'start')).toMatchObject({ needed: 20, rulesFrom: '2026-07-01' })
  expect(cycle('2026-06-30', 'end').needed).toBe(20)
  const before = state(
    boardOf(versions, { judgedBy: sure('end') }),
    [],
    [holding({ certifiedOn: '2025-07-01' })],
    '2026-06-30',
  )
  expect([before.cycle.end, before.needed]).toEqual([day('2026-06-30'), 10])
})
