import { z } from 'zod'
import { count } from '#kernel/text.ts'
import { CredentialId } from '../ledger/activity.ts'
import type { Known } from './known.ts'
import { known } from './known.ts'
import type { Parts } from './parts.ts'
import { partsOfCredits, shown } from './parts.ts'

const Credits = known(z.number().min(0).max(1000))

/** How much a cycle asks for in all: one figure, a table by the number of credentials held, or so much more for each further. */
export const Total = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flat'), credits: Credits }),
  z.strictObject({
    kind: z.literal('tiers'),
    /** For one credential, for two, …; the last stands for as many and more. */
    tiers: z.array(Credits).min(1).max(20),
  }),
  z.strictObject({
    kind: z.literal('further'),
    first: Credits,
    /** Where one credential asks for another figure, the greatest of those held begins. */
    firstOf: z.partialRecord(CredentialId, Credits).optional(),
    further: Credits,
    most: Credits,
  }),
])
export type Total = z.infer<typeof Total>

/** What is needed, before a first cycle is pro-rated; null when it is not known. */
export interface Needed {
  readonly parts: Parts | null
  readonly why: string
  readonly from: Known<number>
}

const needed = (from: Known<number>, parts: number | null, why: string): Needed => ({
  parts: parts === null ? null : partsOfCredits(parts),
  why,
  from,
})

/** The total for the credentials held together. */
export function neededTotal(total: Total, credentials: readonly string[]): Needed {
  const n = Math.max(1, credentials.length)
  const held = count(n, 'credential')
  if (total.kind === 'flat') return needed(total.credits, total.credits.value, 'The same for everybody.')
  if (total.kind === 'tiers') {
    const tier = total.tiers[Math.min(n, total.tiers.length) - 1] ?? total.tiers[0]
    if (tier === undefined) throw new Error('A table of totals has no row.')
    return needed(
      tier,
      tier.value,
      `The figure for ${held}${n > total.tiers.length ? ' (the last of the table)' : ''}.`,
    )
  }
  const firsts = credentials.map((one) => total.firstOf?.[one] ?? total.first)
  const first = firsts.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a), firsts[0] ?? total.first)
  const { further, most } = total
  if (first.value === null || (n > 1 && further.value === null))
    return needed(first, null, 'The figure is not known.')
  const sum = first.value + (n - 1) * (further.value ?? 0)
  const cap = most.value ?? Number.POSITIVE_INFINITY
  const more =
    n > 1
      ? ` and ${shown(further.value ?? 0)} for each of ${count(n - 1, 'further one', 'further ones')}`
      : ''
  const capped = sum > cap ? `, no more than ${shown(cap)}` : ''
  return needed(first, Math.min(sum, cap), `${shown(first.value)} for the first credential${more}${capped}.`)
}
