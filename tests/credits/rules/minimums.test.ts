import { describe, expect, test } from 'vitest'
import { board, entry, hours, requirement, state, sure, unknown } from '../small-rules.ts'

describe('minimum from the issuer', () => {
  const half = board({ issuerMinimum: { title: 'From the board', least: { share: sure(0.5) } } })

  test('half of ten: five hours of its own are enough, one minute less is not', () => {
    const others = hours(6)
    const own = hours(4, { issuer: 'board' })
    const enough = state(half, [...others, ...own, entry({ issuer: 'board' })])
    expect(requirement(enough, 'from-issuer')).toMatchObject({ needed: 5, earned: 5, met: true })
    expect(enough.status).toBe('met')
    const short = state(half, [...others, ...own, entry({ issuer: 'board', minutesEarned: 59 })])
    expect(requirement(short, 'from-issuer').met).toBe(false)
    expect(requirement(short, 'total').met).toBe(true)
    expect(short.status).toBe('running')
  })

  test('the provider says it where no issuer is named; another issuer is not overruled', () => {
    const earned = (more: object) => requirement(state(half, [entry(more)]), 'from-issuer').earned
    expect(earned({ provider: 'small board.' })).toBe(1)
    expect(earned({ provider: 'Small Board approved vendor' })).toBe(0)
    expect(earned({ provider: 'Small Board', issuer: 'other' })).toBe(0)
  })

  test('in credits, and unknown', () => {
    const three = board({ issuerMinimum: { title: 'From the board', least: { credits: sure(3) } } })
    expect(requirement(state(three, hours(3, { issuer: 'board' })), 'from-issuer').met).toBe(true)
    expect(requirement(state(three, hours(2, { issuer: 'board' })), 'from-issuer').met).toBe(false)
    const nobody = board({
      issuerMinimum: { title: 'From the board', least: { credits: unknown('how many') } },
    })
    expect(requirement(state(nobody, hours(9, { issuer: 'board' })), 'from-issuer')).toMatchObject({
      needed: null,
      met: null,
    })
  })
})

describe('minimum within the domains', () => {
  const set = board({
    domains: { topics: ['coding', 'auditing'], minimum: { title: 'Within', least: { share: sure(0.8) } } },
  })

  test('four fifths of ten', () => {
    const within = (n: number) =>
      requirement(state(set, [...hours(n, { topics: ['billing', 'coding'] }), ...hours(4)]), 'in-domain')
    expect(within(8)).toMatchObject({ needed: 8, earned: 8, met: true })
    expect(within(7)).toMatchObject({ earned: 7, met: false })
  })

  test('an activity without a topic lies outside', () => {
    expect(requirement(state(set, [entry()]), 'in-domain').earned).toBe(0)
    expect(requirement(state(set, [entry({ topics: ['auditing'] })]), 'in-domain').earned).toBe(1)
  })
})

describe('maximum off the domains', () => {
  const set = board({
    domains: { topics: ['coding'], offMaximum: { title: 'Outside', most: { share: sure(0.2) } } },
  })

  test('two of ten count, and the third is explained', () => {
    const two = state(set, [...hours(8, { topics: ['coding'] }), ...hours(2, { topics: ['gardening'] })])
    expect(two).toMatchObject({ earned: 10, status: 'met' })
    const three = state(set, [...hours(7, { topics: ['coding'] }), ...hours(3, { topics: ['gardening'] })])
    expect(three.earned).toBe(9)
    const [left] = three.entries.filter(({ reason }) => reason === 'off-domain')
    expect(left).toMatchObject({ counted: false, credits: 0 })
    expect(left?.why).toContain("none of its topics is in the board's domains")
    expect(requirement(three, 'off-domain')).toMatchObject({ needed: 2, earned: 2, met: true })
  })

  test('one that reaches over the limit counts in part', () => {
    const { earned, entries } = state(set, [
      entry({ minutesEarned: 90 }),
      entry({ id: 'z', minutesEarned: 60 }),
    ])
    expect(earned).toBe(2)
    expect(entries.find(({ id }) => id === 'z')).toMatchObject({
      counted: true,
      credits: 0.5,
      reason: 'counted-in-part',
    })
  })
})
