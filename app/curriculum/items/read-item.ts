import type { z } from 'zod'
import { plainPath, valueAt } from '../checks/schema.ts'
import { AuthoredItem } from './item.ts'
import { sketchOf } from './sketch.ts'

type Raw = Readonly<Record<string, unknown>>
type Issue = z.core.$ZodIssue

/** An item as written in a file: whole, or what can be read of it and all that keeps it from being whole. */
export interface ReadItem {
  /** Null when there is an issue. */
  readonly item: AuthoredItem | null
  /** The item, blank where it cannot be read. */
  readonly sketch: AuthoredItem
  readonly issues: readonly Issue[]
}

/** Reads an item with the defaults of its bank filled in. */
export function readItem(raw: Raw): ReadItem {
  const parsed = AuthoredItem.safeParse(raw)
  if (parsed.success) return { item: parsed.data, sketch: parsed.data, issues: [] }
  const sketch = sketchOf(AuthoredItem, raw)
  const { issues } = parsed.error
  if (!issues.some(isUnknownType)) return { item: null, sketch, issues }
  return { item: null, sketch, issues: [...issues, ...issuesWithin(raw, sketch)] }
}

const isUnknownType = (issue: Issue): boolean =>
  issue.code === 'invalid_union' && 'discriminator' in issue && issue.discriminator === 'type'

/** What else is wrong, supposing that each unknown type meant the one most like it: only what is there, not what lacks. */
function issuesWithin(raw: Raw, sketch: AuthoredItem): Issue[] {
  const parts: readonly unknown[] = Array.isArray(raw.parts) ? raw.parts : []
  const typed = (part: unknown, i: number) =>
    sketch.type === 'case' && typeof part === 'object' && part !== null
      ? { ...part, type: sketch.parts[i]?.type }
      : part
  const meant = { ...raw, type: sketch.type, ...(raw.parts === undefined ? {} : { parts: parts.map(typed) }) }
  return (AuthoredItem.safeParse(meant).error?.issues ?? []).filter((issue) => {
    return valueAt(meant, plainPath(issue.path)) !== undefined && issue.code !== 'unrecognized_keys'
  })
}
