import { z } from 'zod'
import { CalendarDay, FactsJson } from '#billing'
import { Name } from './people.ts'

/** Facts that the engine keeps by line of a claim; here they belong to what was done, whatever its line will be. */
const OF_SERVICE = [
  'decision',
  'incidentTo',
  'shared',
  'telehealth',
  'assistantMinutes',
  'drugs',
  'minutes',
] as const

/** Something that was done, with what the note proves of it. */
export const Service = z.strictObject({
  id: Name,
  /** The codes under which a line is taken to bill this: the right ones and the plausible wrong ones. */
  codes: z.array(z.string().max(5)).min(1).max(40),
  /** As the engine's chart facts have it of one line: minutes, decision, telehealth, drugs … */
  facts: z
    .partialRecord(z.enum(OF_SERVICE), z.unknown())
    .default({})
    .superRefine((facts, context) => {
      for (const [fact, value] of Object.entries(facts)) {
        const read = FactsJson.safeParse({ [fact]: { 1: value } })
        if (!read.success)
          context.addIssue({ code: 'custom', path: [fact], message: read.error.issues[0]?.message ?? '' })
      }
    }),
})
export type Service = z.infer<typeof Service>

/** One visit: who was seen, where, by whom, what was done. One claim is made of it, under its account number. */
export const Encounter = z.strictObject({
  id: Name,
  /** The practice's number of the claim (box 26). */
  account: z.string().regex(/^[A-Z0-9]{4,20}$/),
  patient: Name,
  on: CalendarDay,
  place: z.string().max(2).default('11'),
  rendering: Name,
  /** Records that tell of it. */
  records: z.array(Name).max(20).default([]),
  services: z.array(Service).min(1).max(20),
  /** What is known of the whole visit beside its services, as the engine's chart facts have it. */
  facts: FactsJson.default({}),
  /** What the patient signs when asked; missing: every notice. */
  signs: z.array(z.enum(['ABN', 'GFE'])).optional(),
})
export type Encounter = z.infer<typeof Encounter>

/** The visit whose claim goes under an account number. */
export const encounterOf = (
  { encounters }: { readonly encounters: readonly Encounter[] },
  account: string,
): Encounter | undefined => encounters.find((one) => one.account === account)
