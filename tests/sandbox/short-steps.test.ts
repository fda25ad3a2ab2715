import { expect, test } from 'vitest'
import { playSteps, startCase } from '#sandbox'
import { scenarioNamed, worldOf } from './scenarios.ts'

const world = worldOf(scenarioNamed('clean-visit-and-injection'))
const account = 'ACCT0001'
const line = { procedure: '99213', pointers: [1], charge: '150.00' }

const boxesAfter = (claim: Record<string, unknown>) => {
  const { state, stuck } = playSteps(world, startCase(world), [
    {
      ...{ do: 'write-claim', account, cards: [0], destination: 1 },
      claim: { diagnoses: ['E11.9'], note: 'FIRST', lines: [line] },
    },
    { do: 'change-claim', account, claim },
  ])
  expect(stuck).toBeNull()
  return state.claims[account]?.draft.boxes
}

test('other lines have another sum, and box 28 follows them', () => {
  expect(boxesAfter({ lines: [{ ...line, charge: '90.00' }] })?.['28']).toContain('90')
})

test('null takes a field of the form away', () => {
  expect(boxesAfter({})?.['19']).toContain('FIRST')
  expect(boxesAfter({ note: null })?.['19']).toBe('')
})
