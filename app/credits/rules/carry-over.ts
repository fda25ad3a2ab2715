import { z } from 'zod'
import { known } from './known.ts'
import type { Parts } from './parts.ts'
import { least, less, NONE, partsOfCredits } from './parts.ts'

/** What of more credit than needed goes on to the next cycle: 0 where nothing does. */
export const CarryOver = z.strictObject({ most: known(z.number().min(0).max(200)) })
export type CarryOver = z.infer<typeof CarryOver>

/** What a cycle hands on. What it had itself been handed is not handed on again. */
export function carried(rule: CarryOver | undefined, earned: Parts, needed: Parts | null): Parts {
  const most = rule?.most.value ?? 0
  return needed === null || most === 0 ? NONE : least(less(earned, needed), partsOfCredits(most))
}
