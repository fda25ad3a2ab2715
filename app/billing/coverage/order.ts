import type { Outcome } from '../claim/outcome.ts'
import { no, ok } from '../claim/outcome.ts'
import { faultsOf } from '../claim/read-claim.ts'
import type { Numbered } from './commercial-order.ts'
import { COMMERCIAL_SOURCE, compared, rankCommercial } from './commercial-order.ts'
import { beforeMedicare } from './medicare-second.ts'
import type { OrderFault, OrderReason, PayerOrder, PlanFacts } from './order-facts.ts'
import { PayerOrderFacts } from './order-facts.ts'

/** Who answers for an injury or a duty of its own, in the order in which they do (42 CFR 411.40-.54). */
const LIABLE = ['workers-compensation', 'black-lung', 'veterans', 'no-fault', 'liability'] as const
const isLiable = ({ kind }: PlanFacts): boolean => LIABLE.some((one) => one === kind)
/**
 * The programs for families of the uniformed services and of veterans pay after Medicare and all other health
 * insurance, and before Medicaid. Nobody has both: who is eligible for TRICARE is not for CHAMPVA (38 U.S.C. 1781(a)).
 */
const SERVICES: Readonly<
  Partial<Record<PlanFacts['kind'], { readonly name: string; readonly source: string }>>
> = {
  tricare: { name: 'TRICARE', source: '10 U.S.C. 1079(j), 1086(d); 32 CFR 199.8; MBPM ch. 16 §50.4' },
  champva: { name: 'CHAMPVA', source: '38 U.S.C. 1781; 38 CFR 17.270-.278; MBPM ch. 16 §50.4' },
}
const LIABLE_SOURCE = '42 CFR 411.40-.54; MSPM ch. 1'

/**
 * Who pays first, by the facts as JSON holds them: rules B7, B8 and B11. Refuses facts that cannot be read, that are
 * missing where they decide, or that contradict each other; never throws.
 */
export function payerOrder(json: unknown): Outcome<PayerOrder, readonly OrderFault[]> {
  const parsed = PayerOrderFacts.safeParse(json)
  if (parsed.success) return orderOf(parsed.data)
  return no(faultsOf(parsed.error).map((fault) => ({ code: 'unreadable', ...fault })))
}

/** The same for facts that are read. The order in which plans are told changes nothing. */
export function orderOf(facts: PayerOrderFacts): Outcome<PayerOrder, readonly OrderFault[]> {
  const { day } = facts
  const faults = contradictions(facts)
  if (faults.length > 0) return no(faults)
  const out: OrderReason[] = []
  const paying: Numbered[] = []
  for (const [i, plan] of facts.plans.entries()) {
    const over = notPaying(plan, day)
    if (over) out.push({ plan: plan.id, next: null, ...over })
    else paying.push({ plan, at: i + 1 })
  }
  out.sort((a, b) => (a.plan < b.plan ? -1 : 1))
  const of = (is: (plan: PlanFacts) => boolean) => paying.filter(({ plan }) => is(plan))
  const liable = of(isLiable).sort(
    (a, b) => liableRank(a) - liableRank(b) || (a.plan.id < b.plan.id ? -1 : 1),
  )
  const named = (kind: PlanFacts['kind']) =>
    of((plan) => plan.kind === kind).sort((a, b) => (a.plan.id < b.plan.id ? -1 : 1))
  const services = [...named('tricare'), ...named('champva')]
  const health = healthOrder(
    of(({ kind }) => kind === 'group' || kind === 'individual'),
    of(({ kind }) => kind === 'medicare')[0],
    facts,
  )
  if ('fault' in health) return no([health.fault])
  const order = [...liable, ...health.order, ...services, ...named('medicaid')]
  const between = order.slice(1).map((next, i): OrderReason => {
    const first = order[i] as Numbered
    const ids = { plan: first.plan.id, next: next.plan.id }
    if (next.plan.kind === 'medicaid')
      return { ...ids, rule: 'B11', because: 'Medicaid pays after all others', source: '42 CFR 433.139' }
    if (isLiable(first.plan)) {
      const rule = next.plan.kind === 'medicare' ? 'B8' : 'B7'
      return { ...ids, rule, because: 'it answers for this injury or service', source: LIABLE_SOURCE }
    }
    const service = SERVICES[next.plan.kind]
    if (service) {
      const rule = first.plan.kind === 'medicare' ? 'B8' : 'B7'
      const because = `${service.name} pays after Medicare and other health insurance`
      return { ...ids, rule, because, source: service.source }
    }
    return { ...ids, ...health.why(first, next) }
  })
  return ok({ order: order.map(({ plan }) => plan.id), why: [...between, ...out] })
}

const liableRank = ({ plan }: Numbered): number => LIABLE.indexOf(plan.kind as (typeof LIABLE)[number])

/** Why a plan has no place in the order; null: it has one. */
function notPaying(plan: PlanFacts, day: string): Pick<OrderReason, 'rule' | 'because' | 'source'> | null {
  const term = { rule: 'B2', source: 'CARC 26, 27; MCPM ch. 22' } as const
  if (plan.to !== undefined && day > plan.to) return { ...term, because: `its coverage ended on ${plan.to}` }
  const from = plan.from ?? plan.entitlement?.from
  if (from !== undefined && day < from) return { ...term, because: `its coverage began on ${from}` }
  if (!isLiable(plan) || plan.related) return null
  return { rule: 'B8', because: 'this service is not of its injury or authorization', source: LIABLE_SOURCE }
}

type Why = (first: Numbered, next: Numbered) => Pick<OrderReason, 'rule' | 'because' | 'source'>

/**
 * Health plans: those that pay before Medicare, Medicare, those after it; commercial ones among themselves by B7. So a
 * working spouse's plan comes before Medicare and Medicare before the patient's own retiree plan, as the NAIC rule's
 * exception for Medicare says.
 */
function healthOrder(
  plans: readonly Numbered[],
  medicare: Numbered | undefined,
  facts: PayerOrderFacts,
): { readonly order: readonly Numbered[]; readonly why: Why } | { readonly fault: OrderFault } {
  const sides = new Map<Numbered, { isBefore: boolean; because: string; source: string }>()
  for (const one of medicare ? plans : []) {
    const side = beforeMedicare(
      one.plan,
      one.at,
      (medicare as Numbered).plan,
      (medicare as Numbered).at,
      facts,
    )
    if ('fault' in side) return side
    sides.set(one, side)
  }
  const before = rankCommercial(
    plans.filter((one) => sides.get(one)?.isBefore ?? true),
    facts,
  )
  const after = rankCommercial(
    plans.filter((one) => sides.get(one)?.isBefore === false),
    facts,
  )
  if ('fault' in before) return before
  if ('fault' in after) return after
  const ranks = [...before.ranked, ...after.ranked]
  const why: Why = (first, next) => {
    const side = [first, next].flatMap(({ at }) => [...sides].find(([one]) => one.at === at)?.[1] ?? [])[0]
    if (side && (first === medicare || next === medicare))
      return { rule: 'B8', because: side.because, source: side.source }
    const rank = ({ at }: Numbered) => ranks.find((one) => one.at === at)
    const [a, b] = [rank(first), rank(next)]
    return { rule: 'B7', because: a && b ? compared(a, b).because : '', source: COMMERCIAL_SOURCE }
  }
  return { order: [...before.ranked, ...(medicare ? [medicare] : []), ...after.ranked], why }
}

/** Facts that cannot all be true. */
function contradictions({ plans, day, patient }: PayerOrderFacts): readonly OrderFault[] {
  const faults: OrderFault[] = []
  const say = (path: string, message: string) => faults.push({ code: 'contradiction', path, message })
  if (patient.birth !== undefined && patient.birth > day)
    say('patient.birth', 'the patient was born after the service')
  let medicare = 0
  for (const [i, plan] of plans.entries()) {
    const at = `plans.${i + 1}`
    if (plans.findIndex(({ id }) => id === plan.id) < i) say(`${at}.id`, `two plans are named ${plan.id}`)
    if (plan.from !== undefined && plan.to !== undefined && plan.to < plan.from)
      say(`${at}.to`, 'the coverage ends before it begins')
    if (plan.kind === 'medicare') {
      medicare += 1
      if (medicare === 2) say(at, 'a patient has Medicare once')
      if (plan.relationship !== 'self') say(`${at}.relationship`, 'Medicare covers nobody’s dependents')
    } else if (plan.entitlement !== undefined) say(`${at}.entitlement`, 'only Medicare has an entitlement')
  }
  const champva = plans.findIndex(({ kind }) => kind === 'champva')
  if (champva >= 0 && plans.some(({ kind }) => kind === 'tricare'))
    say(`plans.${champva + 1}`, 'who is eligible for TRICARE has no CHAMPVA')
  const inForce = plans.some((plan) => notPaying(plan, day) === null)
  if (faults.length === 0 && !inForce) say('plans', `no plan pays for a service of ${day}`)
  return faults
}
