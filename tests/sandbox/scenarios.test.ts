import { describe, expect, test } from 'vitest'
import { checkX12, dollars } from '#billing'
import type { CaseState, CaseWorld } from '#sandbox'
import { accountOf, breaksOfBooks, chargedFor, grade, openOf, paidBy, playSteps, startCase } from '#sandbox'
import { scenarioNamed, scenarioNames, worldOf } from './scenarios.ts'

type Play = CaseWorld['scenario']['solution']

function played(world: CaseWorld, { steps }: Play): CaseState {
  const { state, stuck } = playSteps(world, startCase(world), steps)
  expect(stuck).toBeNull()
  return state
}

/** Where the claims of a case stand, as its author writes it. */
function endOf(state: CaseState, { ends }: Play) {
  return Object.fromEntries(
    Object.keys(ends.claims).map((account) => {
      const balances = accountOf(state, account)
      const { patient = 0, ...payers } = paidBy(state, account)
      const named = Object.keys(ends.claims[account]?.paid ?? {})
      const paid = Object.entries(payers).filter(([by, amount]) => amount !== 0 || named.includes(by))
      return [
        account,
        {
          charge: dollars(chargedFor(state, account)),
          paid: Object.fromEntries(paid.map(([by, amount]) => [by, dollars(amount)])),
          paidByPatient: dollars(patient as never),
          writtenOff: dollars(balances['written-off']),
          open: dollars(openOf(balances)),
        },
      ]
    }),
  )
}
const asWritten = ({ ends }: Play) =>
  Object.fromEntries(
    Object.entries(ends.claims).map(([account, end]) => [
      account,
      {
        ...{ charge: dollars(end.charge), paidByPatient: dollars(end.paidByPatient) },
        paid: Object.fromEntries(Object.entries(end.paid).map(([by, amount]) => [by, dollars(amount)])),
        ...{ writtenOff: dollars(end.writtenOff), open: dollars(end.open) },
      },
    ]),
  )

describe.each(scenarioNames)('%s', (name) => {
  const scenario = scenarioNamed(name)
  const world = worldOf(scenario)
  const model = played(world, scenario.solution)

  test('has the name of its folder', () => expect(scenario.id).toBe(name))

  test('the model solution ends as it says, with every point', () => {
    expect(endOf(model, scenario.solution)).toEqual(asWritten(scenario.solution))
    const { score, checks } = grade({ world, state: model, model })
    expect(
      checks.filter(({ share }) => share < 1).map(({ id, found, expected }) => [id, found, expected]),
    ).toEqual([])
    expect(score).toBe(100)
  })

  test.each(scenario.wrong.map((one) => [one.title, one] as const))('%s', (_, wrong) => {
    const state = played(world, wrong)
    expect(endOf(state, wrong)).toEqual(asWritten(wrong))
    const { score, checks } = grade({ world, state, model })
    expect({ score, missed: checks.filter(({ share }) => share < 1).map(({ id }) => id) }).toEqual({
      score: wrong.ends.score,
      missed: wrong.ends.missed,
    })
  })

  test('every file that goes over the wire is one that the checker is silent about, and the books add up', () => {
    for (const play of [scenario.solution, ...scenario.wrong]) {
      const state = played(world, play)
      expect(
        state.files
          .filter(({ text }) => checkX12(text).errors.length > 0)
          .map(({ id, kind }) => `${id} ${kind}`),
      ).toEqual([])
      expect(state.happenings.filter(({ text }) => text.includes('could not be written'))).toEqual([])
      expect(breaksOfBooks(state)).toEqual([])
    }
  })
})
