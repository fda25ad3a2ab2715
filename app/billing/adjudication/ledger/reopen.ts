import type { Day } from '../../claim/day.ts'
import { addYears } from '../../claim/day.ts'
import type { Outcome } from '../../claim/outcome.ts'
import { no, ok } from '../../claim/outcome.ts'
import type { Scene } from '../../edits/scene.ts'
import { REOPENING_YEARS } from '../../remedies/medicare-appeal.ts'
import { adjudicate } from '../adjudicate.ts'
import type { Ledger } from './ledger.ts'
import { filedClaim, isInForce } from './ledger.ts'
import { chainOf } from './past-lines.ts'
import type { Submitted } from './submit.ts'
import { filedOf, remembered, replaced } from './submit.ts'

/** Why a payer does not reopen a claim. `not-decided`: no answer stands that could be changed. */
export type NotReopened =
  | { readonly code: 'no-claim'; readonly control: string }
  | { readonly code: 'not-decided'; readonly control: string }
  | { readonly code: 'too-late'; readonly last: Day }
  | { readonly code: 'cannot-be-decided'; readonly why: string }

/**
 * Reopens a decided claim to put right a slip (a clerical error): units, a modifier, a day, a diagnosis. The corrected
 * claim is judged as of the day on which the first one was received, takes its place and comes as reversal and
 * correction. One year from the decision for any reason, four with good cause (42 CFR 405.980(b); MCPM ch. 34). A claim
 * that was returned as unprocessable has no decision: it needs a new claim.
 * @param scene the corrected claim before the payer; `scene.received` is the day of the request
 */
export function reopen(
  ledger: Ledger,
  control: string,
  scene: Scene,
  { goodCause = false }: { readonly goodCause?: boolean } = {},
): Outcome<Submitted, NotReopened> {
  const earlier = filedClaim(ledger, control)
  if (!earlier) return no({ code: 'no-claim', control })
  if (!isInForce(earlier)) return no({ code: 'not-decided', control })
  const years = REOPENING_YEARS[goodCause ? 'good-cause' : 'any-reason']
  const last = addYears(earlier.remitted ?? earlier.received, years)
  if (scene.received > last) return no({ code: 'too-late', last })
  const corrected = { ...scene, received: earlier.received }
  const { rulings } = earlier.judged
  const answer = adjudicate(remembered(corrected, ledger, chainOf(ledger, control)), rulings)
  if (answer.status === 'rejected' || answer.status === 'unprocessable')
    return no({ code: 'cannot-be-decided', why: answer.findings[0]?.message ?? '' })
  const filed = filedOf(ledger, corrected, answer, { medium: earlier.medium, corrects: control, rulings })
  return ok(replaced(ledger, earlier, filed))
}
