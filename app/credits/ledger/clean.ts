import { wellFormed } from '#kernel/text.ts'

/** What came from outside with every text in it as both databases keep it: no NUL, no half of a surrogate pair. */
export function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]))
  return value
}
