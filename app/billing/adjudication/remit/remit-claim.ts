import type { Cents } from '../../claim/cents.ts'
import { minus, NOTHING } from '../../claim/cents.ts'
import type { Claim } from '../../claim/claim.ts'
import type { RemitLine } from '../remit-line.ts'
import type { Adjudication } from '../remittance.ts'

/**
 * How the remittance says what it did with a claim (CLP02): 1, 2, 3 processed as first, second, third payer; 19, 20, 21
 * the same and sent on to the next; 4 denied; 22 reversal of an earlier payment.
 */
export type ClaimStatusCode = '1' | '2' | '3' | '4' | '19' | '20' | '21' | '22'

/** One claim of a remittance (a CLP with its lines). */
export interface RemitClaim {
  /** A corrected claim comes as the reversal of what was paid before, then the correction. */
  readonly kind: 'original' | 'reversal' | 'correction'
  /** The payer's own number of the claim (CLP07). */
  readonly control: string
  /** Of a correction: the number of the claim it corrects; null: none. */
  readonly corrects: string | null
  readonly statusCode: ClaimStatusCode
  readonly claim: Claim
  readonly answer: Adjudication
}

const negated = (amount: Cents): Cents => (amount === 0 ? NOTHING : minus(NOTHING, amount))

const negatedLine = (line: RemitLine): RemitLine => ({
  ...line,
  charge: negated(line.charge),
  allowed: line.allowed === null ? null : negated(line.allowed),
  paid: negated(line.paid),
  adjustments: line.adjustments.map((one) => ({ ...one, amount: negated(one.amount) })),
})

/** Everything a remittance said, with opposite signs: what a reversal repeats (005010X221A1 §1.10.2.8). */
export const reversed = (answer: Adjudication): Adjudication => ({
  ...answer,
  ...{ charge: negated(answer.charge), allowed: negated(answer.allowed), paid: negated(answer.paid) },
  patient: negated(answer.patient),
  lines: answer.lines.map(negatedLine),
})

/**
 * The reversal of a claim as the remittance tells it: status 22, every amount with the opposite sign (005010X221A1
 * §1.10.2.8).
 */
export const reversalOf = (control: string, claim: Claim, answer: Adjudication): RemitClaim => ({
  ...{ kind: 'reversal', control, corrects: null, statusCode: '22', claim, answer: reversed(answer) },
})

/** A decided claim as the remittance tells it; `corrects`: the number of the one it takes the place of. */
export const remitClaim = (
  control: string,
  claim: Claim,
  answer: Adjudication,
  corrects: string | null = null,
): RemitClaim => ({
  ...{ kind: corrects === null ? 'original' : 'correction', control, corrects, claim, answer },
  statusCode: isRefused(answer) ? '4' : rankOf(claim, answer.forwardedTo !== undefined),
})

const isRefused = ({ status }: Adjudication): boolean => status === 'denied' || status === 'unprocessable'
/** CLP02 of a processed claim by the place of its payer, and of one that was sent on besides. */
const RANKS = { plain: ['1', '2', '3'], forwarded: ['19', '20', '21'] } as const
const rankOf = ({ destination }: Claim, isForwarded: boolean): ClaimStatusCode => {
  const [first, second, third] = RANKS[isForwarded ? 'forwarded' : 'plain']
  return destination <= 1 ? first : destination === 2 ? second : third
}
