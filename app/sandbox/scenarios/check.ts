import { z } from 'zod'
import { CalendarDay } from '#billing'
import { CAUSES, REMEDIES } from '../life/move.ts'
import { Name } from './people.ts'

/** The figures by which a day of the clinic is measured. */
export const DAY_FIGURES = ['days', 'clean', 'denials', 'collection', 'write-offs'] as const

/** The stages of the work (billing.md §6.1), under which the report gathers the checks. */
export const STAGES = [
  'figures',
  'privacy',
  'coverage',
  'permission',
  'coding',
  'charges',
  'claim',
  'scrub',
  'transmission',
  'follow-up',
  'posting',
  'denial',
  'next-payer',
  'patient',
  'close',
] as const
export type StageName = (typeof STAGES)[number]

const account = z.string().regex(/^[A-Z0-9]{4,20}$/)
/** A diagnosis has up to seven characters and its dot. */
const codes = z.array(z.string().max(8)).max(30)
/** A set of modifiers that is right; order does not count. */
const modifiers = z.array(z.array(z.string().max(2)).max(4)).max(20)

const common = {
  id: Name,
  stage: z.enum(STAGES),
  /** Of all weights together; the state at the end weighs most. 0: it is shown, and counts nothing by itself. */
  weight: z.number().min(0).max(40),
  title: z.string().max(140),
  /** The rule of the billing engine behind it, and where it is explained. */
  rule: z.string().max(4).optional(),
  source: z.string().max(160),
  lesson: z.string().max(120).optional(),
  /** Said when asked for; costs a quarter of the check. */
  hint: z.string().max(400).optional(),
  /** What should have been done, shown after the case is closed. */
  why: z.string().max(600),
}

/** One thing that is graded: by what the rules make of it, never by a text. */
export const Check = z.discriminatedUnion('kind', [
  /** Coverage was asked for, at this payer, about this patient, before the claim went out. */
  z.strictObject({ kind: z.literal('asked-coverage'), ...common, patient: Name, payer: z.string(), account }),
  /** No record was opened that nobody needs. */
  z.strictObject({ kind: z.literal('minimum-necessary'), ...common }),
  /** Permission was asked for in time. */
  z.strictObject({ kind: z.literal('asked-permission'), ...common, encounter: Name, procedures: codes }),
  /** A notice was given before the service; `wanted: false`: none may be given. */
  z.strictObject({
    ...{ kind: z.literal('notice'), ...common, encounter: Name, notice: z.enum(['ABN', 'GFE']) },
    wanted: z.boolean().default(true),
  }),
  /** Payers stand in this order on the claim that was sent first. */
  z.strictObject({ kind: z.literal('payer-order'), ...common, account, payers: z.array(z.string()) }),
  /** The diagnoses on the last claim: the first one of a list, others whatever their order, some never. */
  z.strictObject({
    ...{ kind: z.literal('diagnoses'), ...common, account },
    first: codes.min(1),
    others: z.array(codes).max(11).default([]),
    never: codes.default([]),
  }),
  /** A service stands on the last claim as it may; `codes: []`: it stands on none. */
  z.strictObject({
    ...{ kind: z.literal('service'), ...common, account, service: Name, codes },
    modifiers: modifiers.default([]),
    units: z.string().max(8).optional(),
    /** Diagnoses of which one is pointed to first. */
    pointsTo: codes.default([]),
  }),
  /** No version that was sent has one of these modifiers, or codes, on this service: a fix that the chart does not bear. */
  z.strictObject({
    ...{ kind: z.literal('no-false-fix'), ...common, account, service: Name },
    modifiers: codes.default([]),
    codes: codes.default([]),
  }),
  /** A part of the last claim is as it may be: `rendering.npi`, `place`, `lines.0.from`; `values: []`: it is left out. */
  z.strictObject({
    ...{ kind: z.literal('claim-says'), ...common, account, part: z.string().max(60) },
    values: z.array(z.string().max(80)).max(10),
  }),
  /** The first claim that was sent passes every edit of these levels. */
  z.strictObject({
    ...{ kind: z.literal('clean-claim'), ...common, account },
    levels: z.array(z.enum(['REJ', 'UNP', 'DEN-C', 'DEN-L'])).default(['REJ', 'UNP', 'DEN-C', 'DEN-L']),
  }),
  /** A rejected claim is sent again as a new original, within days. */
  z.strictObject({
    kind: z.literal('resent'),
    ...common,
    account,
    within: z.int().min(0).max(60).default(10),
  }),
  /** A denial is answered by the right remedy, in time; the right cause alone is half. */
  z.strictObject({
    ...{ kind: z.literal('remedy'), ...common, account },
    /** Codes of the adjustments it is about: `50`, or `PR-50` where the group matters. */
    carcs: z.array(z.string().max(8)).min(1),
    causes: z.array(z.enum(CAUSES)).min(1),
    remedies: z.array(z.enum(REMEDIES)).min(1),
  }),
  /** This was done to the claim at least once: a reopening, a replacement, an appeal … */
  z.strictObject({
    ...{ kind: z.literal('done'), ...common, account },
    move: z.enum([
      'reopen',
      'replacement',
      'void',
      'appeal',
      'won-appeal',
      'bill-next',
      'ask-status',
      'statement',
      'send-records',
      'second-original',
    ]),
    wanted: z.boolean().default(true),
  }),
  /** A payer that waits for records has those it asked for, by a day; half where others went along that nobody wanted. */
  z.strictObject({
    ...{ kind: z.literal('records-sent'), ...common, account, records: z.array(Name).min(1).max(5) },
    by: CalendarDay.optional(),
  }),
  /** Money was given back, by check or taken by its payer from a payment: to whom, how much, until when. */
  z.strictObject({
    ...{ kind: z.literal('returned'), ...common, account, to: z.string(), amount: z.string() },
    by: z.string().optional(),
  }),
  /** Every remittance is posted, each amount where its group sends it. */
  z.strictObject({ kind: z.literal('posted-right'), ...common }),
  /** The claim ends as the model solution's does: paid, written off, the patient's. */
  z.strictObject({ kind: z.literal('ends-right'), ...common, account }),
  /** The patient is billed what is theirs, and no cent more. */
  z.strictObject({ kind: z.literal('patient-billed'), ...common, account }),
  /** One of the five figures of a day of the clinic, beside the best play's. */
  z.strictObject({ kind: z.literal('day-figure'), ...common, figure: z.enum(DAY_FIGURES) }),
  /** Nothing is open, or what is open stands with somebody who has been asked. */
  z.strictObject({ kind: z.literal('closed'), ...common }),
])
export type Check = z.infer<typeof Check>
export type CheckOf<Kind extends Check['kind']> = Extract<Check, { kind: Kind }>
