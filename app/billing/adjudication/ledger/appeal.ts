import type { Cents } from '../../claim/cents.ts'
import { dollars, parseDollars, sum } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import type { Tables } from '../../codes/tables.ts'
import type { Payer } from '../../coverage/payer.ts'
import { commercialAppeal } from '../../remedies/commercial-appeal.ts'
import type { AppealLevel } from '../../remedies/medicare-appeal.ts'
import { medicareAppeal } from '../../remedies/medicare-appeal.ts'
import { adjudicate } from '../adjudicate.ts'
import type { Ruling } from '../pipeline/front-end.ts'
import type { FiledClaim, Ledger } from './ledger.ts'
import { filedClaim, isInForce, sceneAgain } from './ledger.ts'
import { isAbsolute } from './no-appeal.ts'
import { chainOf } from './past-lines.ts'
import type { Submitted } from './submit.ts'
import { filedOf, remembered, replaced } from './submit.ts'

/** What is asked of the payer, and what the papers sent along prove. */
export interface AppealRequest {
  readonly control: string
  readonly level: AppealLevel['level']
  readonly filed: Day
  /** The day of the decision that is contested; missing: that of the remittance. */
  readonly notice?: Day
  /** Findings that the evidence disproves: the record shows them to be wrong. */
  readonly evidence: readonly Ruling[]
  /** Why it is late, where law takes that as good cause (42 CFR 405.942(b)). */
  readonly goodCause?: boolean
}

/**
 * What came of an appeal. `dismissed`: not heard (no such claim, no right to appeal, too late, too little at stake);
 * `upheld`: the payer's decision stands; `overturned`: at least one line is decided anew.
 */
export type AppealOutcome =
  | { readonly kind: 'dismissed'; readonly why: string }
  | { readonly kind: 'upheld'; readonly why: string }
  | ({ readonly kind: 'overturned'; readonly won: readonly Ruling[] } & Submitted)

const dismissed = (why: string): AppealOutcome => ({ kind: 'dismissed', why })

/**
 * Appeals a decided claim. It is heard when it is filed in time (Medicare by level: 120, 180, 60, 60, 60 days from
 * receipt; others 180 days for level 1), has enough at stake, and contests a decision that can be appealed. What the
 * evidence disproves falls, unless the edit is absolute; then the claim is judged again and its payment corrected
 * (42 CFR 405.940-.1136; 29 CFR 2560.503-1; billing.md G3, G4).
 */
export function appeal(
  ledger: Ledger,
  request: AppealRequest,
  world: { readonly payer: Payer; readonly tables: Tables },
): AppealOutcome {
  const filed = filedClaim(ledger, request.control)
  if (!filed) return dismissed(`The payer has no claim ${request.control}.`)
  if (!isInForce(filed)) return dismissed('No decision stands that could be appealed.')
  const bar = barTo(filed, request, world.payer)
  if (bar !== null) return dismissed(bar)
  const contested = filed.answer.findings.filter(({ rule, line }) =>
    request.evidence.some((one) => one.rule === rule && (one.line === null || one.line === line)),
  )
  const scene = sceneAgain(filed, world)
  const won = contested
    .filter((one) => !isAbsolute(one, scene))
    .map(({ rule, line }): Ruling => ({ rule, line }))
  if (won.length === 0)
    return {
      kind: 'upheld',
      why:
        contested.length === 0
          ? 'The evidence disproves none of the payer’s reasons.'
          : 'The edit has no exception that evidence could show.',
    }
  const rulings = [...filed.judged.rulings, ...won]
  const answer = adjudicate(remembered(scene, ledger, chainOf(ledger, filed.control)), rulings)
  if (answer.status === 'rejected' || answer.status === 'unprocessable')
    return { kind: 'upheld', why: answer.findings[0]?.message ?? 'The claim cannot be decided.' }
  const { medium } = filed
  const corrected = filedOf(ledger, scene, answer, { medium, corrects: filed.control, rulings })
  return { kind: 'overturned', won, ...replaced(ledger, filed, corrected) }
}

/** Why an appeal is not heard; null when it is. */
function barTo(filed: FiledClaim, request: AppealRequest, payer: Payer): string | null {
  const { level, goodCause = false } = request
  const notice = request.notice ?? filed.remitted ?? filed.received
  const isMedicare = payer.kind === 'medicare'
  // Late filing is no determination at Medicare (42 CFR 424.44; billing.md C1).
  if (isMedicare && filed.answer.lines.every(({ deniedBy }) => deniedBy === 'C1'))
    return 'Late filing is no determination, so nothing can be appealed.'
  if (!isMedicare && level > 2) return 'This plan has no further level.'
  const clock = isMedicare ? medicareAppeal(level, notice, request.filed) : null
  const due = clock?.due ?? commercialDue(level, notice)
  if (request.filed > due && !goodCause) return `The last day was ${due}; filed ${request.filed}.`
  const needed = clock?.amount ? parseDollars(clock.amount) : null
  const stake = atStake(filed)
  if (needed !== null && stake < needed)
    return `${dollars(stake)} is at stake; this level needs ${dollars(needed)}.`
  return null
}

/** 180 days for the plan's own review; four months for the external one (29 CFR 2560.503-1; 45 CFR 147.136). */
const commercialDue = (level: number, notice: Day): Day => {
  const clocks = commercialAppeal(notice, 'post-service', { finallyDenied: notice })
  return level === 1 ? clocks.due : (clocks.externalReview ?? clocks.due)
}

/** What an appeal is about: the charges of denied lines. */
const atStake = ({ answer }: FiledClaim): Cents =>
  sum(answer.lines.filter(({ deniedBy }) => deniedBy !== null).map(({ charge }) => charge))
