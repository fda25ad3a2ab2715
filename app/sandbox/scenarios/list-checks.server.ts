import type { Database } from '#db'
import { listOffered } from './scenarios.store.server.ts'

/** A scenario as those see it who put it into an exam. */
export interface ScenarioChoice {
  readonly id: string
  readonly title: string
  readonly task: string
  readonly minutes: number
  readonly checks: readonly { readonly id: string; readonly title: string; readonly weight: number }[]
}

/** The scenarios on offer with what is graded in each. For instructors only: it tells what is to be found out. */
export async function listScenarioChecks(db: Database): Promise<readonly ScenarioChoice[]> {
  return (await listOffered(db.read)).map(({ scenario: { id, title, task, minutes, checks } }) => ({
    ...{ id, title, task, minutes },
    checks: checks.map((check) => ({ id: check.id, title: check.title, weight: check.weight })),
  }))
}
