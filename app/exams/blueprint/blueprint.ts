import { z } from 'zod'
import { figure, Provenance, Slug } from './figure.ts'
import { PassMark } from './pass-mark.ts'
import { breakFaults, ScheduledBreak } from './scheduled-break.ts'

const Whole = z.number().int()
const Percent = z.number().min(0).max(100)
const Minimum = Percent.describe('lowest share in percent that this section may have in a passing attempt')

/** How many questions a section gives: a fixed count, a percentage of the scored questions, or a range. */
const SectionShare = z.union([
  z.strictObject({ count: Whole.min(1), minimum: Minimum.optional() }),
  z.strictObject({ percent: Percent.gt(0), minimum: Minimum.optional() }),
  z.strictObject({ range: z.tuple([Whole.min(0), Whole.min(1)]), minimum: Minimum.optional() }),
])
export type SectionShare = z.infer<typeof SectionShare>

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
  sections: z.record(Slug, SectionShare),
})

/** An exam as data: what is asked, for how long, and what passes. One file each in `content/exams/`. */
export const Blueprint = fields.superRefine((blueprint, context) => {
  for (const message of faultsOf(blueprint)) context.addIssue({ code: 'custom', message })
})
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

interface Sums {
  readonly scored: { readonly value: number; readonly atMost?: true | undefined }
  readonly pretest: { readonly value: number }
  readonly overdue: Overdue
  readonly difficulty: { readonly value: readonly number[] }
  readonly sections: Readonly<Record<string, SectionShare>>
  readonly sectioned?: Sectioned | undefined
  readonly breaks?: readonly ScheduledBreak[] | undefined
}

/** What no schema can say: whether the parts of a blueprint fit together. */
function faultsOf(of: Sums): string[] {
  const { scored, pretest, overdue, difficulty, sections } = of
  const faults: string[] = []
  const shares = Object.entries(sections)
  if (shares.length === 0) faults.push('sections: name at least one')
  for (const [id, share] of shares)
    if ('range' in share && share.range[0] > share.range[1])
      faults.push(`sections.${id}.range: the first number is above the second`)
  if (scored.atMost && shares.some(([, share]) => 'range' in share))
    faults.push('sections: a range does not go with scored.atMost; give counts or percentages')
  if (scored.atMost && pretest.value > 0)
    faults.push('pretest.value: does not go with scored.atMost; every question counts')
  const sum = (pick: (share: SectionShare) => number) =>
    shares.reduce((all, [, share]) => all + pick(share), 0)
  const percents = sum((s) => ('percent' in s ? s.percent : 0))
  const quota = (percents * scored.value) / 100
  const spread = shares.filter(([, s]) => 'percent' in s).length
  const least =
    sum((s) => ('count' in s ? s.count : 'range' in s ? s.range[0] : 0)) + Math.max(0, quota - spread)
  const most = sum((s) => ('count' in s ? s.count : 'range' in s ? s.range[1] : 0)) + quota + spread
  if (spread === shares.length && Math.abs(percents - 100) > 0.01)
    faults.push(`sections: the percentages add up to ${percents}, not to 100`)
  else if (scored.value < least || scored.value > most)
    faults.push(
      `sections: they give ${Math.ceil(least)} to ${Math.floor(most)} questions, scored.value asks for ${scored.value}`,
    )
  if (Math.abs(difficulty.value.reduce((a, b) => a + b, 0) - 100) > 0.01)
    faults.push('difficulty.value: the five percentages do not add up to 100')
  if ((overdue.policy === 'grace') !== (overdue.graceMinutes !== undefined))
    faults.push('overdue.graceMinutes: belongs to the policy "grace", and only to it')
  return [...faults, ...breakFaults({ ...of, asked: scored.value + pretest.value })]
}
