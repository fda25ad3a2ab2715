import { describe, expect, test } from 'vitest'
import type { RuleCard } from '#billing'
import { CATALOGUE, ruleCard, tablesFrom } from '#billing'
import { curatedTables } from '../helpers/tables.ts'

const cardOf = (id: string): RuleCard => {
  const card = ruleCard(id, curatedTables())
  if (!card) throw new Error(`there is no ${id}`)
  return card
}

describe('a rule as lessons show it', () => {
  test('what it does, how it is told, what to do, and a claim that breaks it, found by the engine', () => {
    expect(cardOf('D4')).toMatchObject({
      effect: 'Goes through, and is worth a look',
      told: expect.stringContaining('CO-11'),
      example: {
        name: 'a left injection for a right knee',
        claim: ['Line 1: 20610-LT, 1 unit, place 11, for M17.11, $200.00'],
        answers: ['Line 1, box 24D: Line 1 is for the left side; M17.11 names the right.'],
      },
    })
  })

  test('arithmetic shows its figures', () => {
    expect(cardOf('F7').example).toEqual({
      ...{ name: 'a program payment of 36.14', claim: [] },
      answers: ['CO-253: 0.72', 'paid: 35.42'],
    })
  })

  test('every rule that can stop or change a claim has an example in which it does', () => {
    const without = CATALOGUE.filter(({ id }) => cardOf(id).example === null).map(({ id }) => id)
    // Law about referrals and exclusions, and the mandate of code sets: nothing to reckon.
    expect(without.every((id) => id.startsWith('H'))).toBe(true)
    for (const { id, level } of CATALOGUE) {
      const { example, effect, fix, source } = cardOf(id)
      expect([id, effect, fix, source].every((text) => text.trim() !== '')).toBe(true)
      for (const text of [...(example?.claim ?? []), ...(example?.answers ?? [])])
        expect(text, `${id} ${level}`).not.toMatch(/undefined|NaN|\[object|\n/)
    }
  })

  test('without any tables a rule is still told', () => {
    const none = tablesFrom([])
    for (const { id, title } of CATALOGUE) expect(ruleCard(id, none)).toMatchObject({ id, title })
    expect(ruleCard('Z9', none)).toBeNull()
  })
})
