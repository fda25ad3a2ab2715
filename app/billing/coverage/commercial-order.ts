import type { OrderFault, PayerOrderFacts, PlanFacts } from './order-facts.ts'

/** A plan with its place in the facts, from 1. */
export interface Numbered {
  readonly plan: PlanFacts
  readonly at: number
}

/** Why one plan stands before another: the keys are compared one after the other. */
interface Key {
  /** Smaller pays first. */
  readonly value: string
  readonly because: string
}
type Keys = readonly Key[] | { readonly fault: OrderFault }

/** A plan with what ranks it. */
export interface Ranked extends Numbered {
  readonly keys: readonly Key[]
}

export const COMMERCIAL_SOURCE = 'NAIC Model Regulation 120 §5'
const missing = (path: string, message: string): { readonly fault: OrderFault } => ({
  fault: { code: 'missing', path, message },
})
const EMPLOYMENT = { active: '0', retired: '1', cobra: '2' } as const

/** Everything in order of rank; plans that nothing parts share alike, and stand by name. */
export function rankCommercial(
  plans: readonly Numbered[],
  facts: PayerOrderFacts,
): { readonly ranked: readonly Ranked[] } | { readonly fault: OrderFault } {
  const ranked: Ranked[] = []
  for (const one of plans) {
    const keys = plans.length === 1 ? [] : keysOf(one, plans, facts)
    if ('fault' in keys) return keys
    ranked.push({ ...one, keys })
  }
  return { ranked: ranked.sort((a, b) => compared(a, b).by || (a.plan.id < b.plan.id ? -1 : 1)) }
}

/** Which comes first, and by which key. */
export function compared(a: Ranked, b: Ranked): { readonly by: number; readonly because: string } {
  for (const [i, key] of a.keys.entries()) {
    const other = b.keys[i]
    if (!other || key.value === other.value) continue
    const isFirst = key.value < other.value
    return { by: isFirst ? -1 : 1, because: (isFirst ? key : other).because }
  }
  return { by: 0, because: 'nothing parts them: they share equally' }
}

/**
 * Rule B7's keys: own plan before a dependent's; among a child's plans the parents' rule; active before former
 * employment before COBRA; then the plan that covers longer.
 */
function keysOf(one: Numbered, all: readonly Numbered[], facts: PayerOrderFacts): Keys {
  const { plan } = one
  const own: Key = {
    value: plan.relationship === 'self' ? '0' : '1',
    because: 'one’s own plan comes before a dependent’s',
  }
  const alike = all.filter(
    ({ plan: other }) => (other.relationship === 'self') === (plan.relationship === 'self'),
  )
  if (alike.length === 1) return [own]
  const isChild = alike.every(({ plan: other }) => other.relationship === 'child')
  const family = isChild ? familyKeys(one, alike, facts) : []
  if ('fault' in family) return family
  const rivals = alike.filter((other) => other !== one && isEqual(family, other, alike, facts))
  if (rivals.length === 0) return [own, ...family]
  // Two parents with one birthday are parted by time alone; so is someone covered through a parent and a spouse.
  const isByTime =
    plan.relationship !== 'self' &&
    rivals.some(({ plan: other }) => other.holder !== plan.holder || other.relationship !== plan.relationship)
  const job: Key = {
    value: EMPLOYMENT[plan.employment ?? 'active'],
    because: 'current employment comes before a former job, and that before COBRA',
  }
  const jobs = isByTime ? [] : [job]
  const isParted =
    jobs.length > 0 &&
    rivals.every(({ plan: other }) => EMPLOYMENT[other.employment ?? 'active'] !== job.value)
  if (isParted) return [own, ...family, job]
  if (plan.from === undefined)
    return missing(`plans.${one.at}.from`, 'since when the plan covers, which decides here')
  const longer: Key = { value: plan.from, because: 'the plan that covers longer comes first' }
  return [own, ...family, ...jobs, longer]
}

const isEqual = (
  keys: readonly Key[],
  other: Numbered,
  alike: readonly Numbered[],
  facts: PayerOrderFacts,
): boolean => {
  const theirs = keys.length === 0 ? [] : familyKeys(other, alike, facts)
  return !('fault' in theirs) && theirs.every(({ value }, i) => value === keys[i]?.value)
}

/** How the parents' life and a court rank a child's plan. */
function familyKeys({ plan, at }: Numbered, alike: readonly Numbered[], { parents }: PayerOrderFacts): Keys {
  const holders = new Set(alike.map(({ plan: { holder } }) => holder))
  if (holders.size === 1 && !holders.has(undefined)) return []
  if (!parents) return missing('parents', 'whether the child’s parents live together')
  if (plan.holder === undefined) return missing(`plans.${at}.holder`, 'whose plan it is')
  const court = parents.court
  if (!parents.together && court !== 'both') {
    const responsible = court ?? parents.custody
    if (responsible === undefined)
      return missing('parents.custody', 'with whom the child lives, or whom a court made responsible')
    if (responsible !== 'both') return [apart(plan, responsible, court !== undefined)]
  }
  if (plan.holderBirth === undefined) return missing(`plans.${at}.holderBirth`, 'the parent’s birthday')
  const because = 'birthday rule: the earlier birthday in the year, whatever the year of birth'
  return [{ value: plan.holderBirth.slice(5), because }]
}

/** Parents who live apart: who is responsible, that person's spouse, the other parent, the other's spouse. */
function apart({ holder, spouseOf }: PlanFacts, responsible: string, isCourt: boolean): Key {
  const by = isCourt ? 'a court made that parent responsible' : 'the child lives with that parent'
  if (holder === responsible) return { value: '0', because: by }
  if (spouseOf === responsible) return { value: '1', because: `${by}, whose spouse’s plan it is` }
  if (spouseOf === undefined) return { value: '2', because: 'a parent comes before that parent’s spouse' }
  return { value: '3', because: 'the spouse of the other parent' }
}
