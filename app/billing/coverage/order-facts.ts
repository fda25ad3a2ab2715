import { z } from 'zod'
import { CalendarDay } from '../claim/day.ts'
import { text } from '../claim/texts.ts'

/**
 * What kind of payer a plan is. `group`: through an employer or union; `individual`: bought by oneself; `tricare` and
 * `champva`: the programs for families of the uniformed services and of veterans.
 */
export const PLAN_KINDS = [
  'group',
  'individual',
  'medicare',
  'medicaid',
  'tricare',
  'champva',
  'workers-compensation',
  'black-lung',
  'veterans',
  'no-fault',
  'liability',
] as const

/** Why someone has Medicare. `esrdFrom`: the first day of eligibility because of kidney failure, whatever came first. */
export const Entitlement = z.strictObject({
  reason: z.enum(['age', 'disability', 'esrd']),
  from: CalendarDay.optional(),
  esrdFrom: CalendarDay.optional(),
})

export type Entitlement = z.infer<typeof Entitlement>

/** A plan that may have to pay for the patient's care. */
export const PlanFacts = z.strictObject({
  /** How the answer names it; the payer's number where the plan stands on a claim. */
  id: text(80).refine((name) => name !== '', 'a name for the plan'),
  kind: z.enum(PLAN_KINDS),
  /** What the patient is to the person whose plan it is. */
  relationship: z.enum(['self', 'spouse', 'child']).default('self'),
  /** The parent (or a parent's spouse) whose plan covers a child: any name, the same wherever that person is meant. */
  holder: text(60).optional(),
  holderBirth: CalendarDay.optional(),
  /** Set where the holder is no parent but married to one: that parent's name. */
  spouseOf: text(60).optional(),
  /** On what the holder has a group plan: a job, a former job, or continued coverage after one. */
  employment: z.enum(['active', 'retired', 'cobra']).optional(),
  /** How many employees the employer has. */
  employees: z.int().min(0).max(10_000_000).optional(),
  /** Since and until when the plan covers; missing: not known, or without end. */
  from: CalendarDay.optional(),
  to: CalendarDay.optional(),
  /** Of Medicare only. */
  entitlement: Entitlement.optional(),
  /** Of accident and injury payers and the VA: whether this service is theirs (of the injury; authorized). */
  related: z.boolean().default(true),
})
export type PlanFacts = z.infer<typeof PlanFacts>

/** How a child's parents live, and what a court said. Persons by the names their plans give as `holder`. */
export const ParentFacts = z.strictObject({
  /** Married or living together. */
  together: z.boolean(),
  /** Whom a court made responsible for the child's care; `both`: both, or joint custody without saying who. */
  court: text(60).optional(),
  custody: text(60).optional(),
})

/** Everything that decides who pays first. Days YYYY-MM-DD. */
export const PayerOrderFacts = z.strictObject({
  /** The day of service. */
  day: CalendarDay,
  patient: z.strictObject({ birth: CalendarDay.optional() }).default({}),
  parents: ParentFacts.optional(),
  plans: z.array(PlanFacts).min(1).max(20),
})
export type PayerOrderFacts = z.infer<typeof PayerOrderFacts>
/** The facts as JSON holds them. */
export type PayerOrderJson = z.input<typeof PayerOrderFacts>

/** Why no order can be given: `unreadable` in form, `missing` where a fact decides, `contradiction` where two cannot both be. */
export interface OrderFault {
  readonly code: 'unreadable' | 'missing' | 'contradiction'
  /** Where in the facts, from 1: "plans.2.employees". */
  readonly path: string
  readonly message: string
}

/** One reason of an order: `plan` pays before `next`. A plan that does not pay at all has no next one. */
export interface OrderReason {
  readonly plan: string
  readonly next: string | null
  /** Rule of the catalogue. */
  readonly rule: 'B2' | 'B7' | 'B8' | 'B11'
  readonly because: string
  readonly source: string
}

/** Who pays in which order, and why each stands before the next. */
export interface PayerOrder {
  readonly order: readonly string[]
  readonly why: readonly OrderReason[]
}
