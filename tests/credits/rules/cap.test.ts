import { describe, expect, test } from 'vitest'
import { RuleSet } from '#credits'
import { board, entry, hours, reasons, requirement, state, sure } from '../small-rules.ts'

const set = board({
  caps: [
    { id: 'alone', title: 'By oneself', kinds: ['self-study', 'quiz'], most: { share: sure(0.4) } },
    { id: 'quiz', title: 'Quizzes', kinds: ['quiz'], most: { credits: sure(1) } },
  ],
})

describe('caps', () => {
  test('up to the cap everything counts, above it nothing, between in part', () => {
    expect(state(set, hours(4, { kind: 'self-study' })).earned).toBe(4)
    const five = state(set, hours(5, { kind: 'self-study' }))
    expect([five.earned, requirement(five, 'cap-alone')]).toMatchObject([
      4,
      { needed: 4, earned: 4, met: true },
    ])
    expect(reasons(five).filter((reason) => reason === 'over-cap').length).toBe(1)
    const part = state(set, [
      ...hours(3, { kind: 'self-study' }),
      entry({ id: 'zz', kind: 'self-study', minutesEarned: 90 }),
    ])
    expect(part.entries.find(({ id }) => id === 'zz')).toMatchObject({
      credits: 1,
      reason: 'counted-in-part',
    })
    expect(part.entries.find(({ id }) => id === 'zz')?.why).toContain('Only 1 of 1.5 count: By oneself')
  })

  test('one within the other', () => {
    expect(state(set, hours(2, { kind: 'quiz' })).earned).toBe(1)
    expect(state(set, [...hours(2, { kind: 'quiz' }), ...hours(4, { kind: 'self-study' })]).earned).toBe(4)
    expect(state(set, [...hours(2, { kind: 'quiz' }), ...hours(9)]).earned).toBe(10)
  })

  test('what serves a minimum is counted first', () => {
    const rules = board({
      issuerMinimum: { title: 'Own', least: { credits: sure(2) } },
      caps: [{ id: 'alone', title: 'By oneself', kinds: ['self-study'], most: { credits: sure(2) } }],
    })
    const statement = state(rules, [
      ...hours(2, { kind: 'self-study' }),
      ...hours(2, { kind: 'self-study', issuer: 'board' }),
    ])
    expect(statement.earned).toBe(2)
    expect(requirement(statement, 'from-issuer').earned).toBe(2)
  })

  test('what lies within the domains is counted first, so that the total is the greatest there is', () => {
    const rules = board({
      domains: { topics: ['coding'], offMaximum: { title: 'Outside', most: { credits: sure(1) } } },
      caps: [{ id: 'web', title: 'Webinars', kinds: ['webinar'], most: { credits: sure(1) } }],
    })
    const off = entry({ id: 'a', topics: ['gardening'] })
    const within = entry({ id: 'b', topics: ['coding'] })
    const course = entry({ id: 'c', kind: 'course' })
    expect(state(rules, [off, course]).earned).toBe(1)
    const all = state(rules, [off, within, course])
    expect(all.earned).toBe(2)
    expect(all.entries.map(({ id, credits }) => [id, credits])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 1],
    ])
  })

  test('caps that cross are refused, so that no order can matter', () => {
    const crossing = RuleSet.safeParse({
      ...set,
      versions: set.versions.map((version) => ({
        ...version,
        caps: [
          { id: 'a-cap', title: 'A', kinds: ['quiz', 'article'], most: { credits: sure(1) } },
          { id: 'b-cap', title: 'B', kinds: ['article', 'talk'], most: { credits: sure(1) } },
        ],
      })),
    })
    expect(crossing.success).toBe(false)
    expect(crossing.error?.issues[0]?.message).toContain('cross')
  })
})
