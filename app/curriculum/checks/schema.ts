import type { z } from 'zod'
import { ITEM_TYPES } from '../items/item.ts'
import type { Path } from '../items/prose.ts'
import type { YamlSource } from '../loading/yaml-source.ts'
import type { Fault } from './fault.ts'

type Issue = z.core.$ZodIssue

/** Fields whose absence has a check of its own. */
const OWN_CHECK = new Set(['rationale', 'rationales', 'source', 'sources'])

const plainPath = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === 'number' ? step : String(step)))

/** The value at `path` inside `value`, or undefined. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null
        ? Object.entries(at).find(([k]) => k === String(step))?.[1]
        : undefined,
    value,
  )

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
}
const TOO: Readonly<Record<string, readonly [string, string]>> = {
  string: ['is too short', 'is too long'],
  array: ['has too few entries', 'has too many entries'],
}
const list = (values: readonly unknown[]): string => values.map(String).join(', ')
const size = (issue: { origin: string }, n: unknown) =>
  issue.origin === 'string' ? `${n} characters` : issue.origin === 'array' ? `${n} entries` : String(n)

/** What is wrong and how to mend it, in an author's words. */
function told(issue: Issue, name: string, given: unknown): readonly [string, string] {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && (typeof given === 'number' || typeof given === 'boolean'))
        return [`${name} is a ${typeof given}, but must be text`, 'Put it in quotes.']
      return [`${name} must be ${KINDS[issue.expected] ?? issue.expected}`, 'Change it.']
    case 'invalid_value':
      return [`${name} is "${String(given)}"`, `Use one of: ${list(issue.values)}.`]
    case 'too_small':
      return [
        `${name} ${TOO[issue.origin]?.[0] ?? 'is too small'}`,
        `At least ${size(issue, issue.minimum)}.`,
      ]
    case 'too_big':
      return [`${name} ${TOO[issue.origin]?.[1] ?? 'is too large'}`, `At most ${size(issue, issue.maximum)}.`]
    case 'unrecognized_keys':
      return [`${list(issue.keys)} is not a field here`, 'Correct the spelling, or delete it.']
    case 'invalid_union':
      return issue.errors.length > 0
        ? [`${name} has none of the forms it may have`, 'See the format in content/README.md.']
        : [`${name} is "${String(given)}"`, `Use one of: ${list(ITEM_TYPES)}.`]
    default:
      return [`${name}: ${issue.message}`, 'Correct it.']
  }
}

/**
 * The faults of a value that does not fit its schema.
 *
 * @param base the way from the file to the value that was parsed
 * @param value the value that was parsed, to tell a missing field from a wrong one
 */
export function schemaFaults(
  issues: readonly Issue[],
  source: YamlSource,
  base: Path,
  value: unknown,
): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const path = plainPath(issue.path)
    const last = path.at(-1)
    const given = valueAt(value, path)
    const full = [...base, ...path]
    const missing =
      given === undefined && path.length > 0 && issue.code !== 'custom' && issue.code !== 'unrecognized_keys'
    if (missing && OWN_CHECK.has(String(last))) return []
    const name =
      last === undefined ? 'this' : `"${path.filter((step) => typeof step === 'string').join('.')}"`
    const [message, fix] = missing ? [`${name} is missing`, `Add ${last}: …`] : told(issue, name, given)
    const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
    const at = unknownKey === undefined ? source.at(full) : source.atKey([...full, unknownKey])
    return [{ ...at, severity: 'error', check: 'schema', message, fix }]
  })
}
