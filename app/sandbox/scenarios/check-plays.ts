import type { Cents, Tables } from '#billing'
import { dollars } from '#billing'
import { accountOf, chargedFor, openOf, paidBy } from '../life/books.ts'
import { playSteps, startCase } from '../life/start.ts'
import type { CaseState } from '../life/state.ts'
import type { ScenarioFault } from './read-scenario.ts'
import type { Scenario } from './scenario.ts'
import type { ClaimEnd } from './steps.ts'

/** Where a claim of a played way stands, in the words of its author. */
function standing(state: CaseState, account: string): Readonly<Record<string, string>> {
  const { patient = 0, ...payers } = paidBy(state, account)
  const balances = accountOf(state, account)
  return {
    charge: dollars(chargedFor(state, account)),
    ...Object.fromEntries(Object.entries(payers).map(([by, amount]) => [`paid.${by}`, dollars(amount)])),
    paidByPatient: dollars(patient as Cents),
    writtenOff: dollars(balances['written-off']),
    open: dollars(openOf(balances)),
  }
}

const said = (end: ClaimEnd): Readonly<Record<string, string>> => ({
  charge: dollars(end.charge),
  ...Object.fromEntries(Object.entries(end.paid).map(([by, amount]) => [`paid.${by}`, dollars(amount)])),
  paidByPatient: dollars(end.paidByPatient),
  writtenOff: dollars(end.writtenOff),
  open: dollars(end.open),
})

/**
 * Plays every way of a scenario through the engine and holds its end against what the author says, to the cent. Faults
 * name the way and both figures. A way that stops names its step.
 */
export function checkPlays(scenario: Scenario, tables: Tables): readonly ScenarioFault[] {
  const world = { scenario, tables, seed: 'model' }
  const past = pastFault(world)
  if (past) return [past]
  return [scenario.solution, ...scenario.wrong].flatMap((way, i): readonly ScenarioFault[] => {
    const path = i === 0 ? 'solution' : `wrong.${i - 1}`
    const { state, stuck } = playSteps(world, startCase(world), way.steps)
    if (stuck) return [{ path: `${path}.steps.${stuck.step - 1}`, message: stuck.refused.message }]
    return Object.entries(way.ends.claims).flatMap(([account, end]) => {
      const [is, should] = [standing(state, account), said(end)]
      return [...new Set([...Object.keys(is), ...Object.keys(should)])]
        .filter((key) => (is[key] ?? '0.00') !== (should[key] ?? '0.00'))
        .map((key) => ({
          path: `${path}.ends.claims.${account}.${key}`,
          message: `the engine comes to ${is[key] ?? '0.00'}; the scenario says ${should[key] ?? '0.00'}`,
        }))
    })
  })
}

function pastFault(world: Parameters<typeof startCase>[0]): ScenarioFault | null {
  try {
    startCase(world)
    return null
  } catch (error) {
    return { path: 'before', message: error instanceof Error ? error.message : 'cannot be played' }
  }
}
