import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Document } from 'yaml'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { Tables } from '#billing'
import { checkPlays } from './check-plays.ts'
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

/** A fault of the scenarios, with its file and where in it; lines and columns count from 1. */
export interface FolderFault extends ScenarioFault {
  readonly file: string
  readonly line: number
  readonly column: number
}

const inside = (dir: string, file: string): string => join(dir, 'scenarios', file)
const text = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

/** What claim tasks of exams may name: the sound scenarios, each with the ids of its checks. */
export const checksOf = (found: readonly FoundScenario[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(found.map(({ name, scenario }) => [name, new Set(scenario.checks.map(({ id }) => id))]))

/** The same of a content tree whose scenarios are not played. */
export const readScenarioChecks = async (dir: string) => checksOf((await readScenarioFolder(dir)).found)

interface ReadYaml {
  readonly value: unknown
  readonly fault: string | null
  /** Where something stands, by its path: the nearest that is there. */
  readonly place: (path: string) => { readonly line: number; readonly column: number }
}

function yamlOf(source: string): ReadYaml {
  const lineCounter = new LineCounter()
  const document = parseDocument(source, { merge: true, lineCounter })
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const place = (path: string) => at(offsetOf(document, path))
  const [error] = document.errors
  if (error)
    return { value: null, fault: error.message.split('\n')[0] ?? 'no YAML', place: () => at(error.pos[0]) }
  try {
    return { value: document.toJS({ maxAliasCount: 200 }), fault: null, place }
  } catch {
    return { value: null, fault: 'it repeats itself without end (aliases)', place }
  }
}

function offsetOf(document: Document, path: string): number {
  const parts = path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
  for (let length = parts.length; length > 0; length--) {
    const node = document.getIn(parts.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

/**
 * Reads every scenario of a content tree. What has a fault is left out, and told with file and place.
 * @param tables with them every way of a scenario is played, and must end as its author says
 */
export async function readScenarioFolder(
  dir: string,
  tables?: Tables,
): Promise<{ readonly found: readonly FoundScenario[]; readonly faults: readonly FolderFault[] }> {
  const entries = await readdir(join(dir, 'scenarios'), { withFileTypes: true }).catch(() => [])
  const shared = yamlOf((await text(inside(dir, 'practice.yaml'))) ?? '').value
  const found: FoundScenario[] = []
  const faults: FolderFault[] = []
  for (const { name } of entries
    .filter((entry) => entry.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `scenarios/${name}/scenario.yaml`
    let place: ReadYaml['place'] = () => ({ line: 1, column: 1 })
    const tell = (path: string, message: string) => faults.push({ file, path, message, ...place(path) })
    const source = await text(inside(dir, `${name}/scenario.yaml`))
    const chartText = await text(inside(dir, `${name}/chart.mdx`))
    if (source === null || chartText === null) {
      tell('', source === null ? 'the file is missing' : 'chart.mdx is missing')
      continue
    }
    const yaml = yamlOf(source)
    place = yaml.place
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
    const ends = tables ? checkPlays(read.value, tables) : []
    for (const { path, message } of ends) tell(path, message)
    if (read.value.id === name && told.length + ends.length === 0)
      found.push({
        name,
        scenario: read.value,
        body: { practice: shared, ...(yaml.value as object) } as ScenarioYaml,
        chart,
      })
  }
  return { found, faults }
}
