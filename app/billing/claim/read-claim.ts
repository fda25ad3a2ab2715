import type { z } from 'zod'
import { Claim } from './claim.ts'
import { faultInWords } from './fault-words.ts'
import type { Outcome } from './outcome.ts'
import { no, ok } from './outcome.ts'
import { NOT } from './quick.ts'
import { quickClaim } from './quick-claim.ts'

/** Why something is no claim: where in it, in words and as a path (`lines.2.charge`), and what is wrong. */
export interface ClaimFault {
  readonly path: string
  readonly message: string
}

/** The faults of what does not fit a schema; entries of lists are counted from 1. */
export const faultsOf = (error: z.ZodError): readonly ClaimFault[] =>
  error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.'),
    message: faultInWords(issue),
  }))

/** Reads a claim from parsed JSON. Refuses with every place that cannot be read; never throws. */
export function readClaim(json: unknown): Outcome<Claim, readonly ClaimFault[]> {
  const quick = quickClaim(json)
  if (quick !== NOT) return ok(quick)
  const parsed = Claim.safeParse(json)
  return parsed.success ? ok(parsed.data) : no(faultsOf(parsed.error))
}
