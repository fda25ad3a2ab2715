import type { Fault } from '../checks/fault.ts'
import { schemaFaults } from '../checks/schema.ts'
import { ObjectivesFile } from '../sections/objectives-file.ts'
import type { Content, ContentFile } from './content.ts'
import { yamlFaults } from './yaml-faults.ts'
import { readYaml } from './yaml-source.ts'

/** Reads `objectives.yaml`. Everything hangs on it, so it is only handed on when nothing is wrong with it. */
export function loadObjectives(file: ContentFile): { objectives: Content['objectives']; faults: Fault[] } {
  const source = readYaml(file.path, file.text)
  const faults = yamlFaults(source)
  if (source.value === undefined) return { objectives: null, faults }
  const parsed = ObjectivesFile.safeParse(source.value)
  if (parsed.success && faults.length === 0)
    return { objectives: { value: parsed.data, at: source.at }, faults }
  return {
    objectives: null,
    faults: [...faults, ...schemaFaults(parsed.error?.issues ?? [], source, [], source.value)],
  }
}
