import type { Day, Payer } from '#billing'
import { commercialAppeal, MEDICARE_APPEALS, medicareAppeal } from '#billing'
import type { Appeal } from '../life/state.ts'

/** One level of appeal at a payer. */
export interface AppealStep {
  readonly level: number
  readonly name: string
}

const PRIVATE_STEPS: readonly AppealStep[] = [
  { level: 1, name: 'review by the plan' },
  { level: 2, name: 'external review' },
]

/** The levels of a payer, in their order (billing.md G3, G4). */
export const appealSteps = ({ kind }: Pick<Payer, 'kind'>): readonly AppealStep[] =>
  kind === 'medicare' ? MEDICARE_APPEALS.map(({ level, name }) => ({ level, name })) : PRIVATE_STEPS

/** The last day for a level, from the notice that it contests; null: the payer has no such level. */
export function lastDayToAppeal(payer: Pick<Payer, 'kind'>, level: number, notice: Day): Day | null {
  if (!appealSteps(payer).some((step) => step.level === level)) return null
  if (payer.kind === 'medicare') return medicareAppeal(level as 1 | 2 | 3 | 4 | 5, notice).due
  const clocks = commercialAppeal(notice, 'post-service', { finallyDenied: notice })
  return level === 1 ? clocks.due : clocks.externalReview
}

type Heard = Pick<Appeal, 'control' | 'level' | 'outcome'>

/** The day of the decision that a level contests: the remittance, or the answer to the appeal before it. */
export const noticeOf = (appeals: readonly Heard[], control: string, level: number, remitted: Day): Day =>
  appeals.findLast((one) => one.control === control && one.level === level - 1 && one.outcome !== null)
    ?.outcome?.on ?? remitted

/** The level that comes next: after one that was heard, whatever came of it; what was dismissed may be filed again. */
export const nextLevel = (appeals: readonly Heard[], control: string): number =>
  appeals.reduce(
    (next, one) =>
      one.control === control && one.outcome !== null && one.outcome.kind !== 'dismissed'
        ? Math.max(next, one.level + 1)
        : next,
    1,
  )
