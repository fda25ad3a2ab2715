import { z } from 'zod'

/** Literal attributes of an HTML element or a component. */
const Attributes = z.record(z.string(), z.string())

/**
 * A piece of a compiled lesson. Elements without components inside are one string of HTML; the others list their
 * children, so that components (islands) can be drawn in place on both sides.
 */
export type LessonNode =
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
    z.strictObject({ tag: z.string(), attributes: Attributes, html: z.string() }),
    z.strictObject({ tag: z.string(), attributes: Attributes, children: z.array(Node) }),
    z.strictObject({ component: z.string(), props: Attributes, children: z.array(Node) }),
  ]),
)

/** A term a lesson introduces, with the anchor of its first use. */
export const Term = z.strictObject({ name: z.string(), means: z.string(), anchor: z.string() })
export type Term = z.infer<typeof Term>

/** A heading for the outline: level 2 or 3. */
const Heading = z.strictObject({ id: z.string(), level: z.int().min(2).max(4), text: z.string() })

/** A lesson compiled when it was published: data only, nothing to run. */
export const LessonDoc = z.strictObject({
  blocks: z.array(Node),
  outline: z.array(Heading),
  terms: z.array(Term),
  /** Ids of the items asked inline, in order. */
  checks: z.array(z.string()),
  /** Words of running text. */
  words: z.int(),
  /** The same words as plain text, for search. */
  text: z.string(),
})
export type LessonDoc = z.infer<typeof LessonDoc>
