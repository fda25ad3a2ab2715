import { parseDocument } from 'yaml'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'

/**
 * A mapping that an author wrote into one attribute, such as `{ code: "99213", date: 2025-10-15 }`: YAML without aliases,
 * days as texts. Refused with a sentence: what is no YAML, and what is no mapping.
 */
export function readMapping(text: string): Result<Readonly<Record<string, unknown>>, string> {
  const read = parseDocument(text, { schema: 'core', logLevel: 'silent' })
  const [wrong] = read.errors
  if (wrong)
    return fail(`it cannot be read: ${(wrong.message.split('\n')[0] ?? '').replace(/ at line.*$/, '')}`)
  try {
    const value: unknown = read.toJS({ maxAliasCount: 0 })
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? ok(value as Readonly<Record<string, unknown>>)
      : fail('it is no mapping')
  } catch {
    return fail('it refers to something else of itself')
  }
}
