import type { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { cleaned } from './clean.ts'
import type { CreditFault } from './credit-fault.ts'

/** Parses what came from outside; the first thing wrong with each field becomes its sentence. */
export function parsed<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
): Result<z.infer<Schema>, Extract<CreditFault, { code: 'invalid' }>> {
  const read = schema.safeParse(cleaned(given))
  if (read.success) return ok(read.data)
  const fields: Record<string, string> = {}
  for (const { path, message } of read.error.issues) {
    const field = String((path[0] === 'activity' || path[0] === 'holding' ? path[1] : path[0]) ?? 'form')
    if (!Object.hasOwn(fields, field)) fields[field] = message
  }
  return fail({ code: 'invalid', fields })
}
