import { expect, test } from 'vitest'
import { board, holding, requirement, state, sure, unknown } from '../small-rules.ts'

const set = (proRated: boolean | null, more: object = {}) =>
  board({
    cycle: {
      kind: 'fixed',
      endsOn: sure('12-31'),
      years: sure(2),
      phase: sure('certification'),
      first: sure('short'),
    },
    total: { kind: 'flat', credits: sure(36) },
    firstCycle: {
      proRated: proRated === null ? unknown('whether') : sure(proRated),
      rounding: sure({ to: 0.5, way: 'nearest' }),
    },
    ...more,
  })
const needed = (rules: ReturnType<typeof set>, certifiedOn: string, on = certifiedOn) =>
  state(rules, [], [holding({ certifiedOn })], on).needed

test.each([
  ['2025-01-01', 36],
  ['2025-01-02', 34.5],
  ['2025-02-01', 34.5],
  ['2025-12-01', 19.5],
  ['2025-12-02', 18],
  ['2025-12-31', 18],
])('by whole months: certified on %s in a cycle of two calendar years, %f of 36', (since, expected) =>
  expect(needed(set(true), since)).toBe(expected),
)

test('only the first, only where the board pro-rates, and unknown is the full figure and said', () => {
  expect(needed(set(true), '2025-12-31', '2027-05-01')).toBe(36)
  expect(needed(set(false), '2025-12-31')).toBe(36)
  expect(needed(set(null), '2025-12-31')).toBe(36)
  expect(state(set(null), [], [holding({ certifiedOn: '2025-12-31' })]).unknowns.length).toBe(1)
})

test('minimums shrink with it, by share or by credits', () => {
  const rules = set(true, {
    issuerMinimum: { title: 'Own', least: { share: sure(0.5) } },
    topics: {
      exclusive: sure(true),
      each: [{ credential: 'board:one', title: 'T', topics: ['coding'], least: { credits: sure(16) } }],
    },
  })
  const statement = state(rules, [], [holding({ certifiedOn: '2025-12-31' })], '2026-05-01')
  expect(requirement(statement, 'from-issuer').needed).toBe(9)
  expect(requirement(statement, 'topic-one').needed).toBe(8)
  expect(requirement(statement, 'total').why).toContain('12 of 24 months')
})

test('a first cycle that is longer than the others asks for no more', () => {
  const long = set(true, {
    cycle: {
      kind: 'fixed',
      endsOn: sure('12-31'),
      years: sure(2),
      phase: sure('certification'),
      first: sure('long'),
    },
  })
  expect(needed(long, '2025-03-01')).toBe(36)
})
