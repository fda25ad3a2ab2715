import type { Fault } from '../checks/fault.ts'
import { schemaFaults } from '../checks/schema.ts'
import { ObjectivesFile } from '../sections/objectives-file.ts'
import type { Content, ContentFile } from './content.ts'
import { yamlFaults } from './yaml-faults.ts'
import { readYaml } from './yaml-source.ts'

/** Reads `objectives.yaml`. */
export function loadObjectives(file: ContentFile): { objectives: Content['objectives']; faults: Fault[] } {
  const source = readYaml(file.path, file.text)
  if (source.errors.length > 0) return { objectives: null, faults: yamlFaults(source) }
  const parsed = ObjectivesFile.safeParse(source.value)
  if (parsed.success) return { objectives: { value: parsed.data, at: source.at }, faults: [] }
  return { objectives: null, faults: schemaFaults(parsed.error.issues, source, [], source.value) }
}
