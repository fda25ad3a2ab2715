import type { Claim } from '../claim/claim.ts'
import type { PriorLine } from '../claim/coverage.ts'
import type { Day } from '../claim/day.ts'
import type { Adjudication } from './remittance.ts'

/** What the remittance of the payer before says beside its amounts, and the numbers that the next payer gave. */
export interface NextClaim {
  /** The day of that remittance. */
  readonly on: Day
  /** That payer's number of the claim. */
  readonly control?: string
  readonly authorization?: string
  readonly referral?: string
}

/**
 * The claim for the next payer in the order of its coverages, with what the one before made of each line: its payment and
 * every adjustment, so that both levels balance (005010X222A1 §1.4.4, loops 2320 and 2430; billing.md B10). It goes out
 * as an original; numbers that belong to one payer alone do not go on to the next.
 * @returns null: there is no further payer, or the answer decides nothing that one could go by
 */
export function claimForNext(claim: Claim, answer: Adjudication, told: NextClaim): Claim | null {
  const { coverages, destination } = claim
  const own = coverages[destination - 1]
  if (!own || coverages[destination] === undefined) return null
  if (answer.status === 'rejected' || answer.status === 'unprocessable') return null
  const lines = answer.lines.map(({ n, procedure, modifiers, paid, adjustments }): PriorLine => {
    const units = claim.lines[n - 1]?.units
    return {
      ...{ line: n, procedure, modifiers: [...modifiers], paid, on: told.on },
      ...(units !== undefined && { units }),
      adjustments: adjustments.map(({ group, carc, amount }) => ({ group, carc, amount })),
    }
  })
  const { control, authorization, referral } = told
  const prior = {
    ...{ paid: answer.paid, on: told.on, adjustments: [], lines },
    ...(control !== undefined && { control }),
  }
  const { original: _, authorization: __, referral: ___, ...rest } = claim
  return {
    ...{ ...rest, frequency: '1', destination: destination + 1 },
    coverages: coverages.map((one) => (one === own ? { ...one, prior } : one)),
    ...(authorization !== undefined && { authorization }),
    ...(referral !== undefined && { referral }),
  }
}
