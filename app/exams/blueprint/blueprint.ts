import { z } from 'zod'
import { figure, Provenance, Slug } from './figure.ts'
import { fitTogether } from './fit-together.ts'
import { PassMark } from './pass-mark.ts'
import { fitBreaks, ScheduledBreak } from './scheduled-break.ts'

const Whole = z.number().int()
const Percent = z.number().min(0).max(100)
const Minimum = Percent.describe('lowest share in percent that this section may have in a passing attempt')

/**
 * How many questions a section gives: a fixed count, a percentage of the scored questions, or a range. Of a fixed count some may be
 * whole claims to be worked; no other share draws any.
 */
const SectionShare = z.union([
  z.strictObject({
    count: Whole.min(1),
    claims: Whole.min(1)
      .max(20)
      .optional()
      .describe('of them, whole claims that are worked in the workbench'),
    minimum: Minimum.optional(),
  }),
  z.strictObject({ percent: Percent.gt(0), minimum: Minimum.optional() }),
  z.strictObject({ range: z.tuple([Whole.min(0), Whole.min(1)]), minimum: Minimum.optional() }),
])
export type SectionShare = z.infer<typeof SectionShare>

/** How many whole claims a section gives. */
export const claimsOf = (share: SectionShare | undefined): number =>
  share && 'count' in share ? (share.claims ?? 0) : 0

/**
 * What happens to an attempt whose time is over. `submit`: it is submitted as it stands. `grace`: nothing more can
 * be answered, but the candidate may still submit for `graceMinutes`; after that it is abandoned. `abandon`: it is
 * closed without a result.
 */
const Overdue = Provenance.extend({
  policy: z.enum(['submit', 'grace', 'abandon']),
  graceMinutes: z.number().min(0).max(1440).optional(),
})
export type Overdue = z.infer<typeof Overdue>

/**
 * An exam that is worked section by section, on as many days as it takes. What submitting one section means: `final`,
 * its answers stand from then on; `reviewable`, it may be opened again until the whole exam is submitted.
 */
const Sectioned = Provenance.extend({ submission: z.enum(['final', 'reviewable']) })
export type Sectioned = z.infer<typeof Sectioned>

const fields = z.strictObject({
  id: Slug,
  title: z.string().trim().min(3).max(120),
  version: Whole.min(1),
  order: Whole.min(0).default(0).describe('place in the list of exams'),
  about: z.string().trim().min(10),
  minutes: figure(z.number().positive().max(64_800)),
  scored: figure(Whole.min(1).max(2000)).extend({
    atMost: z
      .literal(true)
      .optional()
      .describe('as many of them as the bank holds without repeats; the shares of the sections are weights'),
  }),
  templates: z
    .literal(true)
    .optional()
    .describe('questions made from templates may be among them, with facts of their own in every form'),
  pretest: figure(Whole.min(0).max(500)).describe('questions that are asked but not scored'),
  pass: PassMark,
  sectionMinimum: figure(Percent.nullable()).describe(
    'lowest share of every section; null when there is none',
  ),
  openBook: z.array(Provenance.extend({ title: z.string().trim().min(3) })),
  overdue: Overdue,
  sectioned: Sectioned.optional(),
  arrivalGraceSeconds: figure(z.number().min(0).max(300))
    .optional()
    .describe(
      'how long what was answered before the end may still take to arrive; not at all when it is left out',
    ),
  breaks: z.array(ScheduledBreak).min(1).max(10).optional().describe('offered to everyone, once each'),
  difficulty: figure(z.tuple([Percent, Percent, Percent, Percent, Percent])).describe(
    'aim for the share of difficulty 1 to 5, in percent; the counts of the sections go first',
  ),
  weights: Provenance.describe('where the counts of the sections come from'),
  sections: z.looseRecord(Slug, SectionShare),
})

/** An exam as data: what is asked, for how long, and what passes. One file each in `content/exams/`. */
export const Blueprint = fields.check(...fitTogether, ...fitBreaks)
export type Blueprint = z.infer<typeof Blueprint>

/** What of a blueprint is frozen with an attempt: all that its room, its end and its score depend on. */
export const Rules = fields.pick({
  pass: true,
  sectionMinimum: true,
  sections: true,
  overdue: true,
  openBook: true,
  sectioned: true,
  breaks: true,
})
export type Rules = z.infer<typeof Rules>
