import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { Chart } from './read-chart.ts'
import { readChart } from './read-chart.ts'
import type { ScenarioFault } from './read-scenario.ts'
import { readScenario } from './read-scenario.ts'
import type { Scenario, ScenarioYaml } from './scenario.ts'

/** A scenario as its folder holds it. */
export interface FoundScenario {
  readonly name: string
  readonly scenario: Scenario
  readonly body: ScenarioYaml
  readonly chart: Chart
}

/** A fault of the scenarios, with its file. */
export interface FolderFault extends ScenarioFault {
  readonly file: string
}

const inside = (dir: string, file: string): string => join(dir, 'scenarios', file)
const text = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

function yamlOf(source: string): { readonly value: unknown; readonly fault: string | null } {
  const document = parseDocument(source, { merge: true })
  const [error] = document.errors
  return error
    ? { value: null, fault: error.message.split('\n')[0] ?? 'no YAML' }
    : { value: document.toJS({ maxAliasCount: 200 }), fault: null }
}

/** Reads every scenario of a content tree. What has a fault is left out, and told with file and place. */
export async function readScenarioFolder(
  dir: string,
): Promise<{ readonly found: readonly FoundScenario[]; readonly faults: readonly FolderFault[] }> {
  const entries = await readdir(join(dir, 'scenarios'), { withFileTypes: true }).catch(() => [])
  const shared = yamlOf((await text(inside(dir, 'practice.yaml'))) ?? '').value
  const found: FoundScenario[] = []
  const faults: FolderFault[] = []
  for (const { name } of entries
    .filter((entry) => entry.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `scenarios/${name}/scenario.yaml`
    const tell = (path: string, message: string) => faults.push({ file, path, message })
    const source = await text(inside(dir, `${name}/scenario.yaml`))
    const chartText = await text(inside(dir, `${name}/chart.mdx`))
    if (source === null || chartText === null) {
      tell('', source === null ? 'the file is missing' : 'chart.mdx is missing')
      continue
    }
    const yaml = yamlOf(source)
    if (yaml.fault !== null) {
      tell('', yaml.fault)
      continue
    }
    const read = readScenario(yaml.value, shared)
    if (!read.ok) {
      for (const { path, message } of read.fault) tell(path, message)
      continue
    }
    if (read.value.id !== name) tell('id', `it is ${read.value.id}; the folder is ${name}`)
    const { chart, faults: told } = readChart(chartText, read.value)
    for (const { path, message } of told) tell(path, message)
    if (read.value.id === name && told.length === 0)
      found.push({
        name,
        scenario: read.value,
        body: { practice: shared, ...(yaml.value as object) } as ScenarioYaml,
        chart,
      })
  }
  return { found, faults }
}
