import { z } from 'zod'
import type { PastLine } from '../adjudication/history.ts'
import { Dollars } from '../claim/cents.ts'
import { Claim } from '../claim/claim.ts'
import type { Day } from '../claim/day.ts'
import { CalendarDay } from '../claim/day.ts'
import { parseExact } from '../claim/exact.ts'
import type { Outcome } from '../claim/outcome.ts'
import { no, ok } from '../claim/outcome.ts'
import { Quantity } from '../claim/quantity.ts'
import type { ClaimFault } from '../claim/read-claim.ts'
import { faultsOf } from '../claim/read-claim.ts'
import { code, text } from '../claim/texts.ts'
import type { Benefits, PlanYear, Policy as PolicyOf, Waiver, YearShare } from '../coverage/benefits.ts'
import { CHART_SHAPE } from './chart-json.ts'
import type { ChartFacts } from './scene.ts'

/** Every field of a type has its schema; a field that is added to the type and forgotten here does not compile. */
type Shape<T> = { readonly [K in keyof Required<T>]: z.ZodType }

const procedures = z.array(code(5)).max(1000)
const day = CalendarDay.nullable().default(null)
const whole = z.int().min(0).max(100_000)
const zero = Dollars.prefault('0')

const Share = z
  .string()
  .regex(/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/, 'a share as a decimal in text, such as "0.2"')
  .transform((value) => parseExact(value) ?? { units: 0n, scale: 0 })

const Frequency = z.strictObject({
  id: text(40),
  procedures,
  most: whole,
  per: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('year') }),
    z.strictObject({ kind: z.literal('months'), months: z.int().min(1).max(240) }),
  ]),
})
const Policy = z.strictObject({
  ...{ id: text(40), kind: z.enum(['NCD', 'LCD', 'payer']), title: text(200), procedures },
  ...{ diagnoses: z.array(code(7)).max(5000), from: day, to: day },
  frequency: Frequency.pick({ most: true, per: true }).optional(),
} satisfies Shape<PolicyOf>)
const Authorization = z.strictObject({
  ...{ number: text(50), procedures, from: CalendarDay, to: CalendarDay, units: whole },
})
const Referral = z.strictObject({ number: text(50), from: CalendarDay, to: CalendarDay })
const share = {
  ...{ deductible: zero, deductibleMet: zero, outOfPocketMet: zero },
  outOfPocket: Dollars.nullable().default(null),
} satisfies Shape<YearShare>
const year = {
  ...{ ...share, year: z.int().min(1966).max(2199), family: z.strictObject(share).optional() },
} satisfies Shape<PlanYear>
const waiver = {
  ...{ id: text(40), title: text(200), procedures: procedures.default([]) },
  modifiers: z.array(code(2)).max(20).default([]),
  ...{ coinsurance: Share, source: text(200) },
} satisfies Shape<Waiver>

const benefits = {
  ...{ from: day, to: day, deductible: zero, deductibleMet: zero, coinsurance: Share.prefault('0') },
  copays: z
    .array(z.strictObject({ procedures, amount: Dollars }))
    .max(100)
    .default([]),
  copayBeforeDeductible: z.boolean().default(false),
  outOfPocket: Dollars.nullable().default(null),
  outOfPocketMet: zero,
  preventive: procedures.default([]),
  excluded: procedures.default([]),
  frequencies: z.array(Frequency).max(100).default([]),
  policies: z.array(Policy).max(1000).default([]),
  authorizations: z.array(Authorization).max(100).default([]),
  referrals: z.array(Referral).max(100).optional(),
  family: z.strictObject(share).optional(),
  years: z.array(z.strictObject(year)).max(50).optional(),
  waivers: z.array(z.strictObject(waiver)).max(100).optional(),
  qmb: z.boolean().optional(),
} satisfies Shape<Benefits>

const facts = {
  ...CHART_SHAPE,
  verified: CalendarDay.nullable(),
  advantagePlan: text(60).nullable(),
  noticeSigned: z.array(whole).max(1000),
  lastSeen: CalendarDay.nullable(),
  minutes: z.record(z.string().regex(/^[1-9]\d{0,2}$/), whole),
} satisfies Shape<ChartFacts>

const past = {
  ...{
    claim: text(38).default(''),
    control: text(50).default(''),
    from: CalendarDay,
    through: CalendarDay.optional(),
  },
  ...{ procedure: code(5), modifiers: z.array(code(2)).max(20).default([]), place: code(2).default('11') },
  ...{ units: Quantity.prefault('1'), charge: Dollars, paid: zero },
  outcome: z.enum(['paid', 'denied', 'pending', 'voided']).default('paid'),
  decided: CalendarDay.optional(),
  ...{ rendering: text(80).default(''), billing: text(80).default(''), specialty: text(10).default('') },
  diagnoses: z.array(code(7)).max(100).default([]),
} satisfies Shape<PastLine>

/** What a member's plan covers, as JSON writes it: amounts in dollars as text, days YYYY-MM-DD. */
export const BenefitsJson = z.strictObject(benefits)
/** What the chart says, as JSON writes it; what is left out is not known. */
export const FactsJson = z.strictObject(facts).partial()
/** One line a payer has processed before, as JSON writes it. */
export const PastLineJson = z
  .strictObject(past)
  .transform((line) => ({ ...line, through: line.through ?? line.from }))

/** What is known beside a claim: what the plan covers, what the chart says, what was processed before. */
const beside = {
  benefits: BenefitsJson.optional(),
  facts: FactsJson.optional(),
  history: z.array(PastLineJson).max(10_000).optional(),
  /** The day on which the payer receives the claim. */
  received: CalendarDay.optional(),
}
const Together = z.strictObject({ claim: Claim, ...beside })

/** A claim with what is known beside it. What is missing is not known. */
export interface Submission {
  readonly claim: Claim
  readonly benefits?: Benefits | undefined
  readonly facts?: ChartFacts | undefined
  readonly history?: readonly PastLine[] | undefined
  readonly received?: Day | undefined
}
/** As JSON writes it. */
export type SubmissionJson = z.input<typeof Together>

const hasClaim = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, 'claim')

/** Reads a bare claim, or `{claim, benefits, facts, history, received}`, from parsed JSON. Never throws. */
export function readSubmission(json: unknown): Outcome<Submission, readonly ClaimFault[]> {
  const parsed = hasClaim(json) ? Together.safeParse(json) : Claim.safeParse(json)
  if (!parsed.success) return no(faultsOf(parsed.error))
  return ok('claim' in parsed.data ? (parsed.data as Submission) : { claim: parsed.data as Claim })
}

/** The JSON Schema of a claim, or of a claim with what is known beside it. */
export const claimSchema = (of: 'claim' | 'submission' = 'claim'): object =>
  of === 'claim'
    ? { ...jsonSchema(Claim), title: 'A professional claim' }
    : { ...jsonSchema(Together), title: 'A professional claim and what is known beside it' }

const jsonSchema = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
