import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  adjudicate,
  adjudicateAnswer,
  readSubmission,
  SCENARIOS,
  scenarioJson,
  sceneOf,
  scrubAnswer,
  scrubClaim,
  stageFor,
} from '#billing'
import { curatedTables } from '../helpers/tables.ts'

const FOLDER = 'tests/golden/billing/scenarios'

test('every scenario has its file, and no file is left over', () =>
  expect(readdirSync(FOLDER).sort()).toEqual(SCENARIOS.map(({ name }) => `${name}.json`).sort()))

test.each(SCENARIOS.map((one) => [one.name, one] as const))(
  '%s: what is found and what is paid',
  (name, one) => {
    const read = readSubmission(scenarioJson(one))
    if (!read.ok) throw new Error(JSON.stringify(read.fault))
    const chosen = stageFor(read.value, { tables: curatedTables() })
    if (!chosen.ok) throw new Error(chosen.fault)
    const scene = sceneOf(read.value.claim, chosen.value.stage)
    const golden: unknown = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'))
    const { steps: _, ...paid } = adjudicateAnswer(adjudicate(scene))
    expect({ ...scrubAnswer(scrubClaim(scene)), ...paid }).toEqual(golden)
  },
)
