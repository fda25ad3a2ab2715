import { describe, expect, test } from 'vitest'
import { board, holding, state, sure, unknown } from '../small-rules.ts'

const ids = ['board:one', 'board:two', 'board:three'] as const
const held = (n: number) => ids.slice(0, n).map((credential) => holding({ credential }))

describe('a table by number of credentials', () => {
  const set = board({ total: { kind: 'tiers', tiers: [sure(36), sure(40)] } })
  test.each([
    [1, 36],
    [2, 40],
    [3, 40],
  ])('%i held: %i', (n, needed) => expect(state(set, [], held(n)).needed).toBe(needed))

  test('one that is retired is not counted', () => {
    const [one, two] = held(2)
    if (!one || !two) throw new Error('two')
    expect(state(set, [], [one, { ...two, retiredOn: '2026-12-31' as never }]).needed).toBe(36)
    expect(state(set, [], [one, { ...two, retiredOn: '2027-01-01' as never }]).needed).toBe(40)
  })
})

describe('so much more for each further', () => {
  const set = board({
    total: {
      kind: 'further',
      first: sure(20),
      firstOf: { 'board:three': sure(30) },
      further: sure(10),
      most: sure(45),
    },
  })
  test.each([
    [1, 20],
    [2, 30],
    // The greatest first figure, 30, and two further ones are 50: capped.
    [3, 45],
  ])('%i held: %i', (n, needed) => expect(state(set, [], held(n)).needed).toBe(needed))

  test('the greater figure of one credential begins', () =>
    expect(state(set, [], [holding({ credential: 'board:three' })]).needed).toBe(30))
})

test('a figure that nobody knows is neither met nor unmet, and is said', () => {
  const set = board({ total: { kind: 'flat', credits: unknown('how many credits') } })
  const { needed, requirements, unknowns, status } = state(set, [], held(1))
  expect({ needed, met: requirements[0]?.met, of: requirements[0]?.needed }).toEqual({
    needed: null,
    met: null,
    of: null,
  })
  expect(unknowns).toEqual([{ what: 'how many credits', source: 'nothing found' }])
  expect(status).toBe('running')
})
