import type { Cents } from '../claim/cents.ts'
import { cents, dollars, least, minus, most, NOTHING } from '../claim/cents.ts'
import { inDigits, shareOf } from '../claim/exact.ts'
import type { Step } from '../pricing/step.ts'
import type { Benefits } from './benefits.ts'

/** What a member's plan still wants of them, while the lines of a claim are worked through. */
export interface Accumulators {
  readonly deductibleLeft: Cents
  /** Null: without limit. */
  readonly outOfPocketLeft: Cents | null
}

/** The patient's share of one allowed amount: deductible, coinsurance, copay, and what is left of the accumulators. */
export interface CostShare {
  /** PR-1, PR-2, PR-3. */
  readonly deductible: Cents
  readonly coinsurance: Cents
  readonly copay: Cents
  readonly left: Accumulators
  readonly steps: readonly Step[]
}

export const accumulatorsOf = (benefits: Benefits): Accumulators => ({
  deductibleLeft: most(minus(benefits.deductible, benefits.deductibleMet), NOTHING),
  outOfPocketLeft:
    benefits.outOfPocket === null
      ? null
      : most(minus(benefits.outOfPocket, benefits.outOfPocketMet), NOTHING),
})

/**
 * What the patient owes of an allowed amount. A preventive service costs nothing (45 CFR 147.130; SSA 1833(a)(1)). A
 * service with a copay costs the copay, which takes the place of deductible and coinsurance unless the plan wants the
 * deductible first. Otherwise the deductible, then the member's share of the rest; never more than the amount itself,
 * nor than what is left to the out-of-pocket limit.
 */
export function costShare(
  procedure: string,
  allowed: Cents,
  benefits: Benefits,
  before: Accumulators,
): CostShare {
  const free = { deductible: NOTHING, coinsurance: NOTHING, copay: NOTHING, left: before }
  if (benefits.preventive.includes(procedure)) {
    const step = {
      what: 'Preventive service',
      how: 'no cost share',
      amount: NOTHING,
      source: '45 CFR 147.130',
    }
    return { ...free, steps: [step] }
  }
  const copayAmount = benefits.copays.find(({ procedures }) => procedures.includes(procedure))?.amount ?? null
  const wantsDeductible = copayAmount === null || !benefits.copayBeforeDeductible
  const cap = least(allowed, before.outOfPocketLeft ?? allowed)
  const deductible = wantsDeductible ? least(cap, before.deductibleLeft) : NOTHING
  const rest = minus(allowed, deductible)
  const room = minus(cap, deductible)
  const copay = copayAmount === null ? NOTHING : least(copayAmount, rest, room)
  const full = copayAmount === null ? shareOf(rest, benefits.coinsurance) : NOTHING
  const coinsurance = least(full, room)
  const owed = cents(deductible + coinsurance + copay)
  const left = {
    deductibleLeft: minus(before.deductibleLeft, deductible),
    outOfPocketLeft: before.outOfPocketLeft === null ? null : minus(before.outOfPocketLeft, owed),
  }
  const steps: Step[] = []
  const say = (what: string, how: string, amount: Cents) =>
    steps.push({ what, how, amount, source: 'SSA 1833; the plan' })
  if (deductible !== 0)
    say('Deductible', `lesser of ${dollars(allowed)} and ${dollars(before.deductibleLeft)} left`, deductible)
  if (copay !== 0) say('Copay', `${dollars(copayAmount ?? NOTHING)} for this service`, copay)
  if (coinsurance !== 0)
    say('Coinsurance', `${dollars(rest)} × ${inDigits(benefits.coinsurance)}`, coinsurance)
  if (coinsurance !== 0 && coinsurance < full)
    say('Out-of-pocket limit reached', `${dollars(full)} cut to what is left`, coinsurance)
  return { deductible, coinsurance, copay, left, steps }
}
