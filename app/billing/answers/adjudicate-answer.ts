import type { Adjudication, ClaimStatus } from '../adjudication/remittance.ts'
import { dollars } from '../claim/cents.ts'
import type { StepJson } from './steps.ts'
import { amountJson, stepJson } from './steps.ts'

/** An adjudication as the public contract writes it; amounts are texts in dollars. */
export interface AdjudicateAnswer {
  readonly status: ClaimStatus
  readonly allowed: string
  readonly paid: string
  readonly patient: string
  /** In the order of the claim; none when it was rejected. */
  readonly lines: readonly {
    /** Null where the line was denied before it was priced. */
    readonly allowed: string | null
    readonly paid: string
    readonly adjustments: readonly {
      readonly group: string
      readonly carc: string
      readonly amount: string
      readonly rarc: readonly string[]
    }[]
  }[]
  /** What was asked of the claim (no line, no amount), then the arithmetic of each line. */
  readonly steps: readonly (StepJson & { readonly line: number | null })[]
}

/**
 * An adjudication as the command line’s contract 1.0 writes it: amounts as texts in dollars, lines in the order of the
 * claim, and every step of the way to them (README, the command line).
 */
export function adjudicateAnswer({
  status,
  allowed,
  paid,
  patient,
  lines,
  trail,
}: Adjudication): AdjudicateAnswer {
  const asked = trail.map((sentence) => {
    const [what = '', ...how] = sentence.split(': ')
    return { line: null, what, how: how.join(': '), amount: null, source: null }
  })
  return {
    ...{ status, allowed: dollars(allowed), paid: dollars(paid), patient: dollars(patient) },
    lines: lines.map((line) => ({
      ...{ allowed: amountJson(line.allowed), paid: dollars(line.paid) },
      adjustments: line.adjustments.map(({ group, carc, amount, rarc }) => ({
        ...{ group, carc, amount: dollars(amount), rarc },
      })),
    })),
    steps: [
      ...asked,
      ...lines.flatMap(({ n, steps }) => steps.map((step) => ({ line: n, ...stepJson(step) }))),
    ],
  }
}
