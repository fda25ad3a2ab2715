import { describe, expect, test } from 'vitest'
import type { ClaimChange } from '#billing'
import { CATALOGUE, ruleCard, scenesOn, scrubClaim } from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'
import { curatedTables } from '../helpers/tables.ts'

const make = scenesOn(stageOf({ benefits: partB(0) }))
const visit = (change: object = {}) => ({
  ...{ from: '2025-10-15', procedure: '99213', pointers: [1], charge: '150.00', units: '1' },
  ...change,
})
const statuses = (rule: string, change: ClaimChange) =>
  scrubClaim(
    make(change),
    CATALOGUE.filter(({ id }) => id === rule),
  ).map((one) => one.status277)

/** 837P claim status codes name the fact at fault: 121 lines, 255 diagnosis, 453 modifier, 477 pointer, 500 ZIP, 503 street. */
describe('a front end names the fact that is at fault', () => {
  test.each<readonly [string, string, ClaimChange]>([
    ['A5', 'A7:503:85', { billing: { address: { line1: 'PO Box 12' } } }],
    ['A5', 'A7:500:85', { billing: { address: { zip: '43215' } } }],
    ['A9', 'A7:255', { diagnoses: Array.from({ length: 13 }, (_, n) => `M17.${n}`) }],
    ['A9', 'A7:121', { lines: Array.from({ length: 51 }, () => visit()) }],
    ['A9', 'A7:477', { lines: [visit({ pointers: [1, 2, 1, 2, 1] })] }],
    ['A9', 'A7:453', { lines: [visit({ modifiers: ['25', '57', '24', 'GC', 'AI'] })] }],
    ['A10', 'A7:477', { lines: [visit({ pointers: [] })] }],
    ['A10', 'A8:477', { lines: [visit({ pointers: [5] })] }],
    ['A10', 'A7:453', { lines: [visit({ modifiers: ['25', '25'] })] }],
    ['A7', 'A7:156', { patient: { first: 'Robin', birth: '2015-03-01' } }],
  ])('%s: %s', (rule, status, change) => {
    expect(statuses(rule, change)).toEqual([status])
  })

  test('a card tells the status of the claim it shows', () => {
    for (const { id, examples } of CATALOGUE) {
      const card = ruleCard(id, curatedTables())
      const shown = examples.find(({ name }) => name === card?.example?.name)
      if (!shown) continue
      const told = scrubClaim(shown.scene(make)).filter((one) => one.rule === id && one.status277 !== null)
      for (const { status277 } of told) expect(card?.told, id).toContain(status277)
    }
  })
})
