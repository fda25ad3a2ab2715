import { realCode } from '#billing'

/** Under FICTIONAL_CODES=1 the texts of a tree have fictional numbers; the engine reckons with the real ones. */
export function withRealCodes(value: unknown): unknown {
  if (typeof value === 'string') return realCode(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withRealCodes)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withRealCodes(one)]))
}
