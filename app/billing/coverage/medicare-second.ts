import { addMonths, ageOn, day } from '../claim/day.ts'
import type { Entitlement, OrderFault, PayerOrderFacts, PlanFacts } from './order-facts.ts'

/** Whether a plan pays before Medicare, and why; or the fact that is not known. */
export type BeforeMedicare =
  | { readonly isBefore: boolean; readonly because: string; readonly source: string }
  | { readonly fault: OrderFault }

/** Employees from which a plan pays first: of the aged, of the disabled (42 CFR 411.170, .204). */
export const WORKING_AGED_EMPLOYEES = 20
export const DISABLED_EMPLOYEES = 100
/** Months of eligibility in which a group plan pays before Medicare in kidney failure (42 CFR 411.162). */
export const ESRD_MONTHS = 30

type Found = { readonly isBefore: boolean; readonly because: string; readonly source: string }
const found = (isBefore: boolean, because: string, source: string): Found => ({ isBefore, because, source })

/** From 65 on Medicare is by age where nothing else is said. */
const BY_AGE: Entitlement = { reason: 'age' }

const monthOf = (of: string) => day(`${of.slice(0, 8)}01`)

/** Rule B8: does this plan pay before Medicare on the day (42 CFR 411.100-.206; MSPM ch. 1-2)? */
export function beforeMedicare(
  plan: PlanFacts,
  at: number,
  medicare: PlanFacts,
  medicareAt: number,
  { day: on, patient }: PayerOrderFacts,
): BeforeMedicare {
  if (plan.kind === 'individual')
    return found(false, 'a plan bought by oneself pays after Medicare', '42 CFR 411.100; MSPM ch. 1')
  const age = patient.birth === undefined ? null : ageOn(patient.birth, on)
  const entitled = medicare.entitlement ?? (age !== null && age >= 65 ? BY_AGE : undefined)
  const missing = (path: string, message: string): BeforeMedicare => ({
    fault: { code: 'missing', path, message },
  })
  if (!entitled)
    return missing(
      `plans.${medicareAt}.entitlement`,
      'why the patient has Medicare: age, disability or kidney failure',
    )
  const odd = (message: string): BeforeMedicare => ({
    fault: { code: 'contradiction', path: `plans.${medicareAt}.entitlement.reason`, message },
  })
  if (age !== null && entitled.reason === 'age' && age < 65) return odd(`Medicare by age at ${age}`)
  if (age !== null && entitled.reason === 'disability' && age >= 65)
    return odd(`Medicare by disability at ${age}: from 65 on it is by age`)

  const esrdFrom = entitled.esrdFrom ?? (entitled.reason === 'esrd' ? entitled.from : undefined)
  if (entitled.reason === 'esrd' && esrdFrom === undefined)
    return missing(
      `plans.${medicareAt}.entitlement.esrdFrom`,
      'since when Medicare is there for kidney failure',
    )
  const before = entitled.reason === 'esrd' ? null : bySize(plan, at, entitled.reason, age)
  const source = '42 CFR 411.162-.163; MSPM ch. 2 §20'
  if (esrdFrom === undefined || on < monthOf(esrdFrom))
    return before ?? found(true, 'Medicare for kidney failure has not begun', source)
  if (before) {
    if (entitled.from === undefined)
      return missing(`plans.${medicareAt}.entitlement.from`, 'which came first, Medicare or kidney failure')
    // Medicare was rightly first already when kidney failure came: it stays so (42 CFR 411.163(b)).
    if (entitled.from < monthOf(esrdFrom) && ('fault' in before || !before.isBefore)) return before
  }
  const last = addMonths(monthOf(esrdFrom), ESRD_MONTHS)
  return on < last
    ? found(true, `kidney failure: the first ${ESRD_MONTHS} months of eligibility run until ${last}`, source)
    : found(false, `kidney failure: the ${ESRD_MONTHS} months of eligibility ended on ${last}`, source)
}

/** By current employment and the employer's size. */
function bySize(
  plan: PlanFacts,
  at: number,
  reason: 'age' | 'disability',
  age: number | null,
): BeforeMedicare {
  const isAged = reason === 'age'
  const source = isAged ? '42 CFR 411.170-.175; MSPM ch. 2 §10' : '42 CFR 411.200-.206; MSPM ch. 2 §30'
  if (plan.employment === undefined) {
    const message = 'whether the plan is through a job, a former job or COBRA'
    return { fault: { code: 'missing', path: `plans.${at}.employment`, message } }
  }
  if (plan.employment !== 'active') {
    const what = plan.employment === 'retired' ? 'a former job' : 'COBRA'
    return found(false, `coverage by ${what}, not by current employment`, source)
  }
  if (plan.employees === undefined)
    return {
      fault: {
        code: 'missing',
        path: `plans.${at}.employees`,
        message: 'how many employees the employer has',
      },
    }
  const least = isAged ? WORKING_AGED_EMPLOYEES : DISABLED_EMPLOYEES
  const who = isAged
    ? `${age === null ? '65 or older' : age}, current employment`
    : 'disabled, current employment'
  const isLarge = plan.employees >= least
  return found(
    isLarge,
    `${who}, ${plan.employees} employees (${isLarge ? 'at least' : 'fewer than'} ${least})`,
    source,
  )
}
