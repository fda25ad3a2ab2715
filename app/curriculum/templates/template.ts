import { z } from 'zod'
import { fits } from '#kernel/fits.ts'
import { ItemId, inherited, LongText, Misconception, Plain, question, ShortText } from '../items/common.ts'
import { ASKS } from '../items/verify.ts'

/** The name of a fact, as placeholders and expressions write it. */
const Name = z.string().regex(/^[a-z][A-Za-z0-9]{0,30}$/, 'a name of letters and digits, such as allowed')
const ExpressionText = z.string().min(1).max(400)

const Scalar = z.union([z.string().max(200), z.number(), z.boolean()])
const Bounds = z
  .tuple([z.number(), z.number()])
  .refine(([from, to]) => from < to, 'the first must be less than the second')
const DayText = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'a day such as 2026-01-09')

/** How one fact varies. */
export const Vary = z.union([
  z.strictObject({
    of: z
      .array(z.union([Scalar, z.record(Name, Scalar)]))
      .min(2)
      .max(200),
  }),
  z.strictObject({ dollars: Bounds, step: z.number().min(0.01).default(0.01) }),
  z.strictObject({ number: Bounds, step: z.number().positive().default(1) }),
  z.strictObject({ days: z.tuple([DayText, DayText]) }),
])
export type Vary = z.infer<typeof Vary>

/** A fact that follows from those before it: an expression, or a question to the billing engine. */
export const Work = z.union([
  ExpressionText,
  z.strictObject({ ask: z.enum(ASKS), facts: z.record(z.string(), z.unknown()) }),
])
export type Work = z.infer<typeof Work>

/**
 * A wrong answer and the misconception it comes from. `is`: what somebody reckons who has it. `suppose`: what they take
 * facts to be; the whole work is done again with that, and its key is the wrong answer.
 */
export const Wrong = z.strictObject({
  because: Misconception,
  is: ExpressionText.optional(),
  suppose: z.record(Name, ExpressionText).optional(),
  /** How the option reads; missing: as the others. */
  option: ShortText.optional(),
  rationale: ShortText,
})
export type Wrong = z.infer<typeof Wrong>

/** What a file of templates may state once for all of them. */
export const TemplateDefaults = z.strictObject({
  objective: inherited.objective.optional(),
  source: inherited.source.optional(),
  author: inherited.author.unwrap().optional(),
  status: inherited.status.unwrap().optional(),
})

/** A question whose facts vary by seed; its answers come from the billing engine. */
export const Template = z
  .strictObject({
    id: ItemId,
    type: z.enum(['single', 'numeric', 'truefalse']),
    ...inherited,
    enemies: z.array(ItemId).max(50).default([]),
    difficulty: question.difficulty,
    level: question.level,
    vary: z.record(Name, Vary),
    work: z.record(Name, Work),
    given: z.array(ExpressionText).max(20).default([]),
    stem: LongText,
    key: ExpressionText,
    /** How an option reads, with the value as {it}. */
    option: ShortText.default('{it}'),
    /** How many options are shown; more wrong answers than that may be written, and some should be. */
    options: z.int().min(3).max(5).default(4),
    rationale: ShortText,
    wrong: z.array(Wrong).min(1).max(12),
    unit: z.string().max(30).default(''),
    tolerance: z.number().min(0).default(0),
  })
  .check(
    fits(
      z.object({
        type: z.string(),
        wrong: z.array(z.looseObject({ is: z.string().optional(), suppose: z.unknown().optional() })),
      }),
      ({ type, wrong }) =>
        wrong.flatMap(({ is, suppose }, i) => {
          const given = (is === undefined ? 0 : 1) + (suppose === undefined ? 0 : 1)
          const wanted = type === 'truefalse' ? 0 : 1
          if (given === wanted) return []
          const message =
            wanted === 0
              ? 'a true-false answer has no value of its own'
              : 'it says in no one way what is answered'
          const fix = wanted === 0 ? 'Delete is and suppose.' : 'Write either is or suppose.'
          return [{ path: ['wrong', i], message, fix }]
        }),
    ),
    fits(
      z.object({ type: z.string(), wrong: z.array(z.unknown()), options: z.int().default(4) }),
      ({ type, wrong, options }) => {
        const [least, most] = type === 'single' ? [options - 1, 12] : type === 'numeric' ? [2, 12] : [1, 1]
        if (wrong.length >= least && wrong.length <= most) return []
        const message = `there ${wrong.length === 1 ? 'is 1 wrong answer' : `are ${wrong.length} wrong answers`}`
        const fix =
          least === most ? `Write ${least}.` : `Write at least ${least}, better more: some fall together.`
        return [{ path: ['wrong'], message, fix }]
      },
    ),
  )
export type Template = z.infer<typeof Template>

/** `content/templates/<section>/<topic>.yaml`, its templates not yet read. */
export const TemplateFile = z.strictObject({
  topic: Plain,
  defaults: TemplateDefaults.optional(),
  templates: z.array(z.record(z.string(), z.unknown())).min(1).max(200),
})

/** `content/templates/misconceptions.yaml`: what people do who get it wrong, each named once. */
export const MisconceptionsFile = z.strictObject({
  misconceptions: z
    .array(z.strictObject({ id: Misconception, name: Plain }))
    .min(1)
    .max(500),
})
