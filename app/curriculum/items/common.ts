import { z } from 'zod'
import { wellFormed } from '#kernel/text.ts'
import { CodeSet, Year } from '../sections/code-years.ts'
import { Verifies } from './verify.ts'

const ITEM_ID = /^[a-z][a-z0-9-]{2,40}$/
const OBJECTIVE_ID = /^[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$/

/** The permanent name of an item, unique in all content. */
export const ItemId = z
  .string()
  .regex(ITEM_ID, 'an item id is lower-case letters, digits and hyphens, such as term-0001')
/** `section.objective`, as declared in objectives.yaml. */
export const ObjectiveId = z
  .string()
  .regex(OBJECTIVE_ID, 'an objective id is its section, a dot and a name, such as terminology.word-parts')

/** A text of so many characters at most, trimmed and well-formed; never empty. */
export const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .overwrite((value) => wellFormed(value).trim())
    .min(1)

/** Markdown of a stem or chart: paragraphs, emphasis, code, lists, tables. No HTML, no images. */
export const LongText = text(8000)
/** Markdown of an option or a rationale, usually one paragraph. */
export const ShortText = text(2000)
/** One line without Markdown. */
export const Plain = text(200)

/** The years a key is good for: `any`, or the one whose code set, fee or dated amount it depends on. */
export const CodeYear = z.union([z.literal('any'), Year])
export type CodeYear = z.infer<typeof CodeYear>

/** Where the fact comes from: regulation, manual chapter, standard. One or several. */
export const Source = z
  .union([ShortText, z.array(ShortText).min(1).max(12)])
  .transform((s) => (Array.isArray(s) ? s : [s]))

export const Status = z.enum(['draft', 'live', 'retired'])
export type Status = z.infer<typeof Status>

/** The name of a misconception, such as forgot-deductible. */
export const Misconception = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, 'a name such as forgot-deductible')

/** 1 easy … 5 hard. */
export const Difficulty = z.int().min(1).max(5)
/** What the question asks of the mind: to know, to use, to take apart. */
export const Level = z.enum(['recall', 'apply', 'analyze'])

/** What an item may take from its bank's `defaults`, or a part from its case. */
export const inherited = {
  objective: ObjectiveId,
  source: Source,
  codeYear: CodeYear.default('any'),
  codeSet: CodeSet.optional(),
  author: Plain.default('Cleanclaim editorial'),
  status: Status.default('live'),
}

/** What every item has, of whatever type. */
export const common = {
  id: ItemId,
  ...inherited,
  enemies: z.array(ItemId).max(50).default([]),
  /** What the billing engine recalculates when content is checked; never published. */
  verify: Verifies.optional(),
}

/** What every question has: all items but the case, and every part of a case. */
export const question = {
  ...common,
  difficulty: Difficulty,
  level: Level,
  stem: LongText,
}
