import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { Blueprint } from './blueprint.ts'

/** One thing that is wrong with a blueprint, and the way to it in the file. */
export interface ExamIssue {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** Reads a blueprint from outside: all its faults at once. The content check and publishing use it. */
export function parseExam(raw: unknown): Result<Blueprint, readonly ExamIssue[]> {
  const parsed = Blueprint.safeParse(raw)
  if (parsed.success) return ok(parsed.data)
  const step = (key: PropertyKey) => (typeof key === 'number' ? key : String(key))
  return fail(parsed.error.issues.map((issue) => ({ path: issue.path.map(step), message: issue.message })))
}
