import type { z } from 'zod'
import type { Path } from '../items/prose.ts'
import type { YamlSource } from '../loading/yaml-source.ts'
import type { Fault } from './fault.ts'
import { misspelled } from './misspelled.ts'
import { told, toldMissing } from './told.ts'

type Issue = z.core.$ZodIssue

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** How faults of a kind of file are told. */
interface Telling {
  /** The id under which they go. */
  readonly check?: string
  /** Fields whose absence has a check of its own. */
  readonly elsewhere?: readonly string[]
}

/** A zod path as ours. */
export const plainPath = (path: readonly PropertyKey[]): Path =>
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

/**
 * Where a value has one of several forms and is nearly one of them, the issues of that one. The nearest is the one with
 * the fewest issues, and not the wrong kind of value altogether; when two are as near, nobody knows which was meant.
 */
function unfolded(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const near = issue.errors
    .filter((branch) => branch.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'))
    .sort((a, b) => a.length - b.length)
  const [best, next] = near
  if (best === undefined || best.length === next?.length) return [issue]
  return best.flatMap((inner) => unfolded({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** Something of the wrong kind is only told to be that: not also that it is too long or too short. */
const isFirst = (issue: Issue, i: number, all: readonly Issue[]): boolean =>
  !all.slice(0, i).some((one) => one.code === 'invalid_type' && one.path.join('\0') === issue.path.join('\0'))

/** What a thing is called: its fields, and which entry of a list it is. */
function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'this'
  const fields = `"${path.filter((step) => typeof step === 'string').join('.')}"`
  return typeof last === 'number' ? `entry ${last + 1} of ${fields}` : fields
}

/** One issue for each unknown field. */
const single = (issue: Issue): readonly Issue[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue]

/**
 * The faults of a value that does not fit its schema: each at its place, with the way out.
 *
 * @param base the way from the file to the value that was parsed
 * @param value the value that was parsed, to tell a missing field from a wrong one
 */
export function schemaFaults(
  found: readonly Issue[],
  source: YamlSource,
  base: Path,
  value: unknown,
  { check = 'schema', elsewhere = [] }: Telling = {},
): Fault[] {
  const issues = found.flatMap(unfolded).flatMap(single).filter(isFirst)
  const isMissing = (issue: Issue) =>
    issue.path.length > 0 &&
    issue.code !== 'custom' &&
    issue.code !== 'unrecognized_keys' &&
    valueAt(value, plainPath(issue.path)) === undefined
  const missing = issues.filter(isMissing)
  return issues.flatMap((issue): Fault[] => {
    const path = plainPath(issue.path)
    const full = [...base, ...path]
    if (issue.code === 'unrecognized_keys') {
      const [key = ''] = issue.keys
      const beside = missing.flatMap((m) =>
        plainPath(m.path.slice(0, -1)).join('/') === path.join('/') ? [String(m.path.at(-1))] : [],
      )
      const at = source.atKey([...full, key])
      return [{ ...at, severity: 'error', check, ...misspelled(key, beside) }]
    }
    const last = path.at(-1)
    if (elsewhere.some((name) => path.includes(name)) && isBlank(valueAt(value, path))) return []
    const name = nameOf(path)
    const [message, fix] = isMissing(issue)
      ? toldMissing(issue, name, String(last))
      : told(issue, name, valueAt(value, path))
    return [{ ...source.at(full), severity: 'error', check, message, fix }]
  })
}
