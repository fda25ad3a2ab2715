import type { Fault } from '../checks/fault.ts'
import type { YamlSource } from './yaml-source.ts'

/** The faults of a file that is not YAML. */
export const yamlFaults = (source: YamlSource): Fault[] =>
  source.errors.map(({ message, ...at }) => ({
    ...at,
    severity: 'error',
    check: 'yaml',
    message: `this is not YAML: ${message}`,
    fix: 'Check indentation, and quote text that holds ": " or "#" or begins with a special character.',
  }))
