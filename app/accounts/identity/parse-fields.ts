import type { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { AccountFault, FieldFaults } from './account-fault.ts'

/** The fault for some fields, each with its sentence. */
export const invalid = (fields: FieldFaults): AccountFault => ({ code: 'invalid', fields })

/** Parses what came from a form; the first thing wrong with each field becomes its sentence. */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
): Result<z.infer<Schema>, AccountFault> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return ok(parsed.data)
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    if (!Object.hasOwn(fields, field)) fields[field] = issue.message
  }
  return fail(invalid(fields))
}
