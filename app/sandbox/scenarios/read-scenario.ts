import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { Scenario } from './scenario.ts'

/** A fault of a scenario: where in it (`checks.3.weight`), and what is wrong. */
export interface ScenarioFault {
  readonly path: string
  readonly message: string
}

/**
 * Reads a scenario from parsed YAML, and holds together what it names: every patient, record, encounter, service, payer
 * and account that is spoken of is there. Refuses with every fault; never throws.
 * @param practice who bills where the scenario names no practice of its own (`content/scenarios/practice.yaml`)
 */
export function readScenario(yaml: unknown, practice?: unknown): Result<Scenario, readonly ScenarioFault[]> {
  const isPlain = typeof yaml === 'object' && yaml !== null && !Array.isArray(yaml)
  const read = Scenario.safeParse(isPlain && practice !== undefined ? { practice, ...yaml } : yaml)
  if (!read.success)
    return fail(read.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })))
  const faults = dangling(read.data)
  return faults.length > 0 ? fail(faults) : ok(read.data)
}

function dangling(scenario: Scenario): readonly ScenarioFault[] {
  const faults: ScenarioFault[] = []
  const { patients, encounters, records, practice, checks } = scenario
  const want = (is: boolean, path: string, message: string) => {
    if (!is) faults.push({ path, message })
  }
  const has = <T extends { readonly id: string }>(all: readonly T[], id: string) =>
    all.some((one) => one.id === id)
  for (const [i, one] of encounters.entries()) {
    want(has(patients, one.patient), `encounters.${i}.patient`, `there is no patient ${one.patient}`)
    want(
      one.rendering in practice.providers,
      `encounters.${i}.rendering`,
      `there is no provider ${one.rendering}`,
    )
    for (const record of one.records)
      want(has(records, record), `encounters.${i}.records`, `there is no record ${record}`)
  }
  for (const [i, one] of records.entries())
    want(has(patients, one.patient), `records.${i}.patient`, `there is no patient ${one.patient}`)
  const accounts = new Set(encounters.map(({ account }) => account))
  want(accounts.size === encounters.length, 'encounters', 'two encounters share an account number')
  for (const [i, check] of checks.entries()) {
    if ('account' in check)
      want(accounts.has(check.account), `checks.${i}.account`, `there is no account ${check.account}`)
    if ('encounter' in check)
      want(
        has(encounters, check.encounter),
        `checks.${i}.encounter`,
        `there is no encounter ${check.encounter}`,
      )
    if ('patient' in check)
      want(has(patients, check.patient), `checks.${i}.patient`, `there is no patient ${check.patient}`)
    if (check.kind === 'records-sent')
      for (const record of check.records)
        want(has(records, record), `checks.${i}.records`, `there is no record ${record}`)
    if ('service' in check) {
      const encounter = encounters.find(({ account }) => account === check.account)
      want(
        encounter !== undefined && has(encounter.services, check.service),
        `checks.${i}.service`,
        `there is no service ${check.service}`,
      )
    }
  }
  for (const [payer, { incidents }] of Object.entries(scenario.payers))
    for (const [i, one] of incidents.entries())
      for (const record of one.kind === 'pended' ? one.wants : [])
        want(has(records, record), `payers.${payer}.incidents.${i}.wants`, `there is no record ${record}`)
  const ids = checks.map(({ id }) => id)
  want(new Set(ids).size === ids.length, 'checks', 'two checks share an id')
  return faults
}
