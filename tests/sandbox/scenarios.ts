import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { CaseWorld, Scenario } from '#sandbox'
import { readScenario } from '#sandbox'
import { curatedTables } from '../billing/helpers/tables.ts'

const FOLDER = 'content/scenarios'
const practice: unknown = parse(readFileSync(`${FOLDER}/practice.yaml`, 'utf8'))

/** The scenarios of the product by their folder. */
export const scenarioNames: readonly string[] = readdirSync(FOLDER)
  .filter((name) => existsSync(`${FOLDER}/${name}/scenario.yaml`))
  .sort()

/** A scenario of the product. @throws when it is none: its faults are the message */
export function scenarioNamed(name: string): Scenario {
  const read = readScenario(parse(readFileSync(`${FOLDER}/${name}/scenario.yaml`, 'utf8')), practice)
  if (!read.ok)
    throw new Error(`${name}:\n${read.fault.map(({ path, message }) => `${path}: ${message}`).join('\n')}`)
  return read.value
}

export const worldOf = (scenario: Scenario, seed = 'model'): CaseWorld => ({
  ...{ scenario, tables: curatedTables(), seed },
})
