import type { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { Blueprint } from './blueprint.ts'

/** One thing that is wrong with a blueprint, as its schema says it; the content check makes a sentence of it. */
export type ExamIssue = z.core.$ZodIssue

/** Reads a blueprint from outside: all its faults at once. The content check and publishing use it. */
export function parseExam(raw: unknown): Result<Blueprint, readonly ExamIssue[]> {
  const parsed = Blueprint.safeParse(raw)
  return parsed.success ? ok(parsed.data) : fail(parsed.error.issues)
}
