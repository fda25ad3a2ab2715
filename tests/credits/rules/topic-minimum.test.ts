import { describe, expect, test } from 'vitest'
import { board, entry, holding, hours, requirement, state, sure } from '../small-rules.ts'

const set = (exclusive: boolean) =>
  board({
    total: { kind: 'flat', credits: sure(6) },
    topics: {
      exclusive: sure(exclusive),
      each: [
        {
          credential: 'board:one',
          title: 'ONE: auditing',
          topics: ['auditing'],
          least: { credits: sure(3) },
          notFrom: ['CMS'],
        },
        {
          credential: 'board:two',
          title: 'TWO: auditing or billing',
          topics: ['auditing', 'billing'],
          least: { credits: sure(2) },
        },
      ],
    },
  })
const both = [holding(), holding({ credential: 'board:two', certifiedOn: '2026-04-01' })]
const earned = (rules: ReturnType<typeof set>, entries: ReturnType<typeof hours>, held = both) => {
  const statement = state(rules, entries, held)
  return ['topic-one', 'topic-two'].map((id) => statement.requirements.find((one) => one.id === id)?.earned)
}

describe('topic minimums', () => {
  test('only of credentials that are held', () => {
    expect(earned(set(false), hours(2, { topics: ['auditing'] }), [holding()])).toEqual([2, undefined])
  })

  test('on both sides of the limit', () => {
    const statement = (n: number) => state(set(false), hours(n, { topics: ['auditing'] }), [holding()])
    expect(requirement(statement(3), 'topic-one').met).toBe(true)
    expect(requirement(statement(2), 'topic-one').met).toBe(false)
  })

  test('shared: one activity serves both', () => {
    expect(earned(set(false), hours(3, { topics: ['auditing'] }))).toEqual([3, 3])
  })

  test('exclusive: one activity serves one, what fits one alone first, then what lacks most', () => {
    expect(earned(set(true), hours(5, { topics: ['auditing'] }))).toEqual([3, 2])
    expect(
      earned(set(true), [...hours(3, { topics: ['auditing'] }), ...hours(2, { topics: ['billing'] })]),
    ).toEqual([3, 2])
    const statement = state(set(true), hours(5, { topics: ['auditing'] }), both)
    for (const { contributions } of statement.entries)
      expect(contributions.filter(({ requirement: id }) => id.startsWith('topic-')).length).toBe(1)
    expect(statement.earned).toBe(5)
  })

  test('an activity that is to serve one credential serves no other', () => {
    expect(earned(set(false), hours(2, { topics: ['auditing'], appliesTo: ['board:two'] }))).toEqual([0, 2])
  })

  test('nothing from before the credential was held', () => {
    expect(earned(set(false), hours(2, { topics: ['billing'], completedOn: '2026-03-31' }))).toEqual([0, 0])
    expect(earned(set(false), hours(2, { topics: ['billing'], completedOn: '2026-04-01' }))).toEqual([0, 2])
  })

  test('some providers count for the total alone, by whole words of their name', () => {
    const one = (provider: string) => {
      const statement = state(set(false), [entry({ topics: ['auditing'], provider })], [holding()])
      return [statement.earned, requirement(statement, 'topic-one').earned]
    }
    expect(one('CMS, Medicare Learning Network')).toEqual([1, 0])
    expect(one('ACMSoft')).toEqual([1, 1])
  })
})
