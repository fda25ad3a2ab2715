import { z } from 'zod'

/** Literal attributes by their HTML names. */
const Attributes = z.record(z.string(), z.string())

/** Text, or an element without components inside (one string of safe HTML), or one with, or a component. */
export type LessonNode =
  | string
  | { readonly tag: string; readonly attributes: Readonly<Record<string, string>>; readonly html: string }
  | {
      readonly tag: string
      readonly attributes: Readonly<Record<string, string>>
      readonly children: readonly LessonNode[]
    }
  | {
      readonly component: string
      readonly props: Readonly<Record<string, string>>
      readonly children: readonly LessonNode[]
    }

const Node: z.ZodType<LessonNode> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({ tag: z.string(), attributes: Attributes, html: z.string() }),
    z.strictObject({ tag: z.string(), attributes: Attributes, children: z.array(Node) }),
    z.strictObject({ component: z.string(), props: Attributes, children: z.array(Node) }),
  ]),
)

/** A term a lesson introduces, with the anchor of its first use. */
export const LessonTerm = z.strictObject({ name: z.string(), means: z.string(), anchor: z.string() })
export type LessonTerm = z.infer<typeof LessonTerm>

/** A heading for the outline. */
export const LessonHeading = z.strictObject({
  id: z.string(),
  level: z.int().min(2).max(4),
  text: z.string(),
})
export type LessonHeading = z.infer<typeof LessonHeading>

/**
 * A lesson compiled when it was published: data only, nothing to run. Components are islands: the page draws them
 * from `component` and `props`, everything else is HTML that was made safe.
 */
export const LessonDoc = z.strictObject({
  blocks: z.array(Node),
  outline: z.array(LessonHeading),
  terms: z.array(LessonTerm),
  /** Ids of the items asked inline, in order. */
  checks: z.array(z.string()),
  /** Words of running text. */
  words: z.int(),
})
export type LessonDoc = z.infer<typeof LessonDoc>
