import type { Cents } from '../claim/cents.ts'
import { cents, dollars, least, minus, most, NOTHING, plus } from '../claim/cents.ts'
import { inDigits, shareOf } from '../claim/exact.ts'
import type { Step } from '../pricing/step.ts'
import type { Benefits, Waiver, YearShare } from './benefits.ts'

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

/**
 * Where a copay stands among the shares. `copay-only`: it takes the place of deductible and coinsurance (F5).
 * `deductible-then-copay`: the deductible first, the copay of what is left. `copay-then-deductible`: the copay first,
 * then deductible and coinsurance of what is left.
 */
export const COPAY_ORDERS = ['copay-only', 'deductible-then-copay', 'copay-then-deductible'] as const
/** One of `COPAY_ORDERS`. */
export type CopayOrder = (typeof COPAY_ORDERS)[number]

/** What of a line, beside its code, decides on its share. */
export interface ShareTerms {
  readonly modifiers?: readonly string[]
  /** As the payer orders it; missing: as the plan says. */
  readonly order?: CopayOrder | undefined
  /** Law asks no share of it, whatever the plan says: what it is, and where law says so. */
  readonly free?: { readonly what: string; readonly source: string } | undefined
}

const leftOf = ({ deductible, deductibleMet, outOfPocket, outOfPocketMet }: YearShare): Accumulators => ({
  deductibleLeft: most(minus(deductible, deductibleMet), NOTHING),
  outOfPocketLeft: outOfPocket === null ? null : most(minus(outOfPocket, outOfPocketMet), NOTHING),
})

/**
 * What is left of the member's deductible and out-of-pocket limit. Where the family has amounts of its own, whichever
 * is reached first counts, and each payment counts for both.
 * @param year the calendar year of the service; missing: the plan's amounts that name no year
 */
export function accumulatorsOf(benefits: Benefits, year?: number): Accumulators {
  const own = benefits.years?.find((one) => one.year === year) ?? benefits
  const member = leftOf(own)
  if (!own.family) return member
  const family = leftOf(own.family)
  const limits = [member.outOfPocketLeft, family.outOfPocketLeft].filter((one) => one !== null)
  return {
    deductibleLeft: least(member.deductibleLeft, family.deductibleLeft),
    outOfPocketLeft: limits.length === 0 ? null : cents(Math.min(...limits)),
  }
}

const isWaived = (waiver: Waiver, procedure: string, modifiers: readonly string[]): boolean =>
  (waiver.procedures.length === 0 || waiver.procedures.includes(procedure)) &&
  (waiver.modifiers.length === 0 || waiver.modifiers.some((one) => modifiers.includes(one)))

/**
 * What the patient owes of an allowed amount. A preventive service costs nothing (45 CFR 147.130; SSA 1833(a)(1)); a
 * waiver of the plan leaves its own share. A service with a copay is shared as the order says. Otherwise the
 * deductible, then the member's share of the rest; never more than the amount itself, nor than what is left to the
 * out-of-pocket limit.
 */
export function costShare(
  procedure: string,
  allowed: Cents,
  benefits: Benefits,
  before: Accumulators,
  { modifiers = [], order, free: byLaw }: ShareTerms = {},
): CostShare {
  if (benefits.preventive.includes(procedure)) return free(before, 'Preventive service', '45 CFR 147.130')
  if (byLaw) return free(before, byLaw.what, byLaw.source)
  const waiver = benefits.waivers?.find((one) => isWaived(one, procedure, modifiers))
  if (waiver?.coinsurance.units === 0n) return free(before, waiver.title, waiver.source)
  const copayAmount = waiver
    ? null
    : (benefits.copays.find(({ procedures }) => procedures.includes(procedure))?.amount ?? null)
  const byOrder = order ?? (benefits.copayBeforeDeductible ? 'copay-only' : 'deductible-then-copay')

  let rest = allowed
  let room = least(allowed, before.outOfPocketLeft ?? allowed)
  let unlimited = NOTHING
  const take = (wanted: Cents): Cents => {
    const amount = least(wanted, rest, room)
    unlimited = plus(unlimited, least(wanted, rest))
    rest = minus(rest, amount)
    room = minus(room, amount)
    return amount
  }
  const wantsDeductible = !waiver && (copayAmount === null || byOrder !== 'copay-only')
  const isCopayFirst = copayAmount !== null && byOrder === 'copay-then-deductible'
  const early = isCopayFirst ? take(copayAmount) : NOTHING
  const deductible = wantsDeductible ? take(before.deductibleLeft) : NOTHING
  const copay = copayAmount === null || isCopayFirst ? early : take(copayAmount)
  const shared = rest
  const percent = waiver?.coinsurance ?? benefits.coinsurance
  const full = copayAmount === null || isCopayFirst ? shareOf(shared, percent) : NOTHING
  const coinsurance = take(full)

  const owed = cents(deductible + coinsurance + copay)
  const left = {
    deductibleLeft: minus(before.deductibleLeft, deductible),
    outOfPocketLeft: before.outOfPocketLeft === null ? null : minus(before.outOfPocketLeft, owed),
  }
  const steps: Step[] = []
  const say = (what: string, how: string, amount: Cents, source = 'SSA 1833; the plan') =>
    steps.push({ what, how, amount, source })
  const sayCopay = () => say('Copay', `${dollars(copayAmount ?? NOTHING)} for this service`, copay)
  // What comes to nothing is not put into words.
  if (isCopayFirst && copay !== 0) sayCopay()
  if (deductible !== 0)
    say('Deductible', `lesser of ${dollars(allowed)} and ${dollars(before.deductibleLeft)} left`, deductible)
  if (!isCopayFirst && copay !== 0) sayCopay()
  if (coinsurance !== 0) {
    const how = `${dollars(shared)} × ${inDigits(percent)}`
    say(waiver ? waiver.title : 'Coinsurance', how, coinsurance, waiver?.source)
  }
  if (owed < unlimited) {
    const how = `${dollars(unlimited)} cut to what is left`
    steps.push({ what: 'Out-of-pocket limit reached', how, amount: owed, source: 'the plan' })
  }
  return { deductible, coinsurance, copay, left, steps }
}

const free = (left: Accumulators, what: string, source: string): CostShare => ({
  ...{ deductible: NOTHING, coinsurance: NOTHING, copay: NOTHING, left },
  steps: [{ what, how: 'no cost share', amount: NOTHING, source }],
})
