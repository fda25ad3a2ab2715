import type { Fault } from '../checks/fault.ts'
import type { YamlSource } from './yaml-source.ts'

/** The faults of a file as YAML. */
export const yamlFaults = (source: YamlSource): Fault[] =>
  source.errors.map(({ message, ...rest }) => ({
    ...rest,
    severity: 'error',
    check: 'yaml',
    message: source.value === undefined ? `this is not YAML: ${message}` : message,
  }))
