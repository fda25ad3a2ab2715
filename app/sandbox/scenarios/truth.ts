import { z } from 'zod'
import { BenefitsJson, CalendarDay, FactsJson, PastLineJson } from '#billing'

const days = z.int().min(0).max(400)

/** What a payer knows of one member. The trainee learns of it only by asking. */
export const TruthMember = z.strictObject({
  memberId: z.string().max(80),
  last: z.string().max(60),
  first: z.string().max(35),
  birth: CalendarDay,
  sex: z.enum(['F', 'M', 'U']),
  plan: z.string().max(60),
  insurance: z.string().max(3).optional(),
  group: z.string().max(50).optional(),
  benefits: BenefitsJson,
  dependents: z
    .array(
      z.strictObject({
        ...{ last: z.string().max(60), first: z.string().max(35), birth: CalendarDay },
        ...{ sex: z.enum(['F', 'M', 'U']), relationship: z.string().max(2) },
      }),
    )
    .max(10)
    .default([]),
  /** Codes for which an authorization is wanted (told in the 271). */
  authorized: z.array(z.string().max(5)).max(50).default([]),
  primaryCare: z.strictObject({ last: z.string(), first: z.string().optional(), npi: z.string() }).optional(),
  others: z
    .array(
      z.strictObject({
        payer: z.strictObject({ id: z.string().max(80), name: z.string().max(60) }),
        memberId: z.string().max(80).optional(),
        isFirst: z.boolean(),
      }),
    )
    .max(5)
    .default([]),
  /** What this payer has on file of the patient, which no chart says: other plans, enrolment, who saw them. */
  facts: FactsJson.default({}),
  /** What it has processed before. */
  history: z.array(PastLineJson).max(200).default([]),
})
export type TruthMember = z.infer<typeof TruthMember>

/** What a payer answers when it is asked for permission. */
export const PermissionRule = z.strictObject({
  kind: z.enum(['authorization', 'referral']),
  procedures: z.array(z.string().max(5)).max(50),
  /** Calendar days after the service within which it may still be asked for; 0: only before it, or on the day. */
  retroDays: days.default(0),
  /** Days until the answer. */
  answersIn: days.default(1),
  grant: z
    .strictObject({
      number: z.string().max(50),
      from: CalendarDay,
      to: CalendarDay,
      units: z.int().min(1).max(99).default(1),
    })
    .nullable(),
  /** What it says, in words. */
  why: z.string().max(300),
})
export type PermissionRule = z.infer<typeof PermissionRule>

/** What goes wrong at a payer's, for claims that it receives in a term. */
export const Incident = z.discriminatedUnion('kind', [
  /** Its system is down: nothing is received or answered until the day after. */
  z.strictObject({ kind: z.literal('outage'), from: CalendarDay, to: CalendarDay }),
  /** Accepted, and never seen again. */
  z.strictObject({ kind: z.literal('lost'), from: CalendarDay, to: CalendarDay }),
  /** Held for review until a day, or until records come; `closes`: the day on which it refuses it without them. */
  z.strictObject({
    ...{ kind: z.literal('pended'), from: CalendarDay, to: CalendarDay, until: CalendarDay },
    /** `category:status` of the 277: P2 review, R4 records. */
    status: z.string().max(10).default('P2:20'),
    wants: z.array(z.string().max(40)).max(5).default([]),
    closes: CalendarDay.optional(),
  }),
  /** A second payment of a claim it has paid, by mistake, some days after the first. */
  z.strictObject({
    ...{ kind: z.literal('pays-twice'), account: z.string().max(20), after: days },
    /** The day on which it notices by itself and asks the money back; missing: never. */
    demandsOn: CalendarDay.optional(),
  }),
])
export type Incident = z.infer<typeof Incident>

/** A payer of the training world as it is in this scenario: how fast it is, whom it knows, what it has to hide. */
export const TruthPayer = z.strictObject({
  members: z.array(TruthMember).max(40),
  /** What its contract with this practice allows for some codes; all others as its usual contract has it. */
  fees: z.record(z.string().max(8), z.string().regex(/^\d{1,5}\.\d\d$/, 'dollars and cents')).optional(),
  /** Days until a claim is acknowledged, and until it is decided. */
  acknowledgesIn: days.default(1),
  decidesIn: z.tuple([days, days]).default([3, 9]),
  appealsTake: days.default(30),
  permissions: z.array(PermissionRule).max(20).default([]),
  incidents: z.array(Incident).max(10).default([]),
})
export type TruthPayer = z.infer<typeof TruthPayer>
