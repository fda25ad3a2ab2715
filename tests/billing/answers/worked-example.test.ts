import { describe, expect, test } from 'vitest'
import { INQUIRIES, WORKED_ASKS, workedExample } from '#billing'
import { WORKED_EXAMPLES } from '../../curriculum/compile/worked-examples.ts'
import { curatedTables } from '../helpers/tables.ts'

const work = (ask: string, facts: unknown) => {
  const found = workedExample(ask, facts, curatedTables())
  if (!found.ok) throw new Error(JSON.stringify(found.fault))
  return found.value
}

describe('a question as a lesson shows it worked', () => {
  test('whatever may be shown is a question of the engine', () => {
    for (const ask of WORKED_ASKS) expect(INQUIRIES.has(ask), ask).toBe(true)
  })

  test('the steps of a fee add up to what is allowed', () => {
    const { steps, outcome } = work('price', { code: '99213', date: '2025-10-15' })
    expect(outcome).toBe('Allowed: $85.17')
    expect(steps.at(-1)?.amount).toBe('85.17')
    expect(steps[0]?.how).toMatch(/\d × \d/)
  })

  test('what has no fee says why', () =>
    expect(work('price', { code: '36415', date: '2025-10-15' }).outcome).toMatch(/^No price: \w/))

  test('Medicare second: the three amounts and the lowest of them (42 CFR 411.33)', () => {
    const facts = {
      method: 'medicare',
      charge: '175.00',
      primaryAllowed: '150.00',
      primaryPaid: '120.00',
      allowed: '125.00',
    }
    const { steps, outcome } = work('secondary', facts)
    expect(steps.map(({ amount }) => amount)).toEqual(['55.00', '100.00', '30.00', '30.00'])
    expect(outcome).toBe('The second plan pays $30.00')
  })

  test('a share with deductible, coinsurance and sequestration', () => {
    const facts = { allowed: '100.00', deductibleLeft: '40.00', sequesteredOn: '2025-10-15' }
    const { steps, outcome } = work('cost-share', facts)
    expect(steps.map(({ what, amount }) => [what, amount])).toEqual([
      ['Deductible', '40.00'],
      ['Coinsurance', '12.00'],
      ['Sequestration', '0.96'],
    ])
    expect(outcome).toBe('The plan pays $47.04; the patient owes $52.00')
  })

  test('a claim shows its lines, then what was found or what was paid', () => {
    const clean = work('scrub', { sample: 'clean' })
    expect(clean.given).toHaveLength(2)
    expect(clean).toMatchObject({ steps: [], outcome: 'The claim is clean' })
    const both = work('scrub', { sample: 'bilateral' })
    expect(both.outcome).toBe(`The edits find ${both.steps.length} thing in this claim`)
    const paid = work('adjudicate', { sample: 'deductible' })
    expect(paid.outcome).toContain('paid $82.88')
    expect(paid.outcome).toContain('the patient’s share $61.14')
  })

  test('days of deadlines', () => {
    expect(work('filing', { service: '2025-10-15', received: '2026-10-16' }).outcome).toBe(
      'Last day to file: 2026-10-15; it was too late',
    )
    expect(work('appeal', { level: 1, notice: '2025-11-03' }).outcome).toMatch(
      /^Last day for the redetermination: 2026-/,
    )
  })

  test('refused: what is no question for a lesson, and facts that cannot be read', () => {
    const refused = (ask: string, facts: unknown) => {
      const found = workedExample(ask, facts, curatedTables())
      return found.ok ? null : found.fault[0]?.path
    }
    expect(refused('npi', { npi: '1234567893' })).toBe('ask')
    expect(refused('toString', {})).toBe('ask')
    expect(refused('price', { code: '99213' })).toBe('date')
    expect(refused('scrub', { sample: 'nothing of ours' })).toBe('sample')
  })

  test('each can be told, in full: no amount, day or word is missing', () => {
    for (const [ask, facts] of WORKED_EXAMPLES) {
      const { given, steps, outcome } = work(ask, facts)
      const all = [...given, ...steps.flatMap(({ what, how }) => [what, how]), outcome].join('\n')
      expect(all, ask).not.toMatch(/undefined|null|NaN|\[object|\t/)
    }
    expect(new Set(WORKED_EXAMPLES.map(([ask]) => ask))).toEqual(new Set(WORKED_ASKS))
  })
})
