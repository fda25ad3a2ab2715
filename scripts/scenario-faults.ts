import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readTables } from '#billing'
import type { Fault } from '#curriculum'
import type { ScenarioChecks } from '#curriculum/server'
import { curatedCodeFiles } from '#curriculum/server'
import type { FolderFault } from '#sandbox/server'
import { checksOf, readScenarioFolder } from '#sandbox/server'

/** A fault of a scenario as the content check tells faults. */
export const asFault = ({ file, line, column, path, message }: FolderFault): Fault => ({
  ...{ file, line, column, severity: 'error', check: 'scenario' },
  message: path === '' ? message : `${path}: ${message}`,
  fix: 'app/sandbox/README.md says how a scenario is written; "npm run sandbox -- play <id>" plays it and says what came of it.',
})

/** What became of reading a tree's claim scenarios. */
interface ReadScenarios {
  readonly paths: readonly string[]
  readonly faults: readonly Fault[]
  /** The sound ones, with their checks. */
  readonly sound: ScenarioChecks
}

/** The faults of a tree's claim scenarios, each of which is played through the engine, and the files that were looked at. */
export async function scenarioFaults(root: string): Promise<ReadScenarios> {
  const folder = join(root, 'scenarios')
  if (!existsSync(folder)) return { paths: [], faults: [], sound: new Map() }
  const names = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())
  const { tables } = readTables(await curatedCodeFiles(root))
  const { found, faults } = await readScenarioFolder(root, tables)
  return {
    paths: names.map(({ name }) => `scenarios/${name}/scenario.yaml`),
    faults: faults.map(asFault),
    sound: checksOf(found),
  }
}
