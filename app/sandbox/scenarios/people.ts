import { z } from 'zod'
import { CalendarDay, Patient, Provider, Subscriber } from '#billing'

/** A short name inside a scenario: letters, digits and hyphens. */
export const Name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens')

/** Who bills and who furnishes. Everyone is invented; NPIs are made for training. */
export const Practice = z.strictObject({
  billing: Provider,
  /** By a short name: `rivera`. */
  providers: z.record(Name, Provider),
})
export type Practice = z.infer<typeof Practice>

/**
 * An insurance card as the front desk copied it. What it says may be wrong or out of date: that is for the trainee to
 * find out. `filing` and `relationship` as on a claim (SBR09, SBR02).
 */
export const Card = z.strictObject({
  payer: z.string().max(80),
  filing: z.string().max(2),
  relationship: z.string().max(2).default('18'),
  memberId: z.string().max(80),
  group: z.string().max(50).optional(),
  groupName: z.string().max(60).optional(),
  /** Whose plan it is, where that is not the patient. */
  subscriber: Subscriber.omit({ memberId: true, group: true, groupName: true }).optional(),
  /** The chart's record that shows it; missing: it lies at the front desk from the beginning. */
  record: Name.optional(),
})
export type Card = z.infer<typeof Card>

/** A patient as registered. */
export const ScenarioPatient = z.strictObject({
  id: Name,
  person: Patient,
  cards: z.array(Card).max(6),
})
export type ScenarioPatient = z.infer<typeof ScenarioPatient>

/**
 * One part of the chart, whose text stands in `chart.mdx` below a heading of the same id. `needed: false`: nobody needs
 * it for this work, and opening it is noticed (45 CFR 164.502(b), minimum necessary).
 */
export const ChartRecord = z.strictObject({
  id: Name,
  title: z.string().max(80),
  kind: z.enum(['visit', 'procedure', 'log', 'result', 'letter', 'registration', 'notice', 'other']),
  patient: Name,
  on: CalendarDay,
  needed: z.boolean().default(true),
  /** What of a payer's reasons it disproves when it is sent with an appeal: a rule, and of which service. */
  disproves: z
    .array(z.strictObject({ rule: z.string().max(4), service: Name.optional() }))
    .max(20)
    .default([]),
})
export type ChartRecord = z.infer<typeof ChartRecord>
