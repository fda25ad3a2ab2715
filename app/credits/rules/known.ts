import { z } from 'zod'

/** How sure a value of a rule is, as the sources were read: see `CONFIDENCE_WORDS`. */
export const CONFIDENCES = ['A', 'B', 'C', 'GK', 'U'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  A: "seen on the board's own page",
  B: 'seen on an independent page or a copy',
  C: 'sources disagree or are weak',
  GK: 'general knowledge, not seen in writing',
  U: 'unknown',
}

/** A generic schema hides from the compiler that there is a value. */
const held = (one: object): unknown => (one as { readonly value?: unknown }).value

const Words = z.string().trim().min(1).max(500)

/**
 * A value of a rule with where it is from and how sure it is. What nobody could find is `null` with confidence U and says
 * in `what` which figure is missing: it is carried to every statement, never guessed.
 */
export const known = <S extends z.ZodType>(value: S) =>
  z
    .strictObject({
      value: value.nullable(),
      source: Words,
      confidence: z.enum(CONFIDENCES),
      what: Words.optional(),
      note: Words.optional(),
    })
    .refine((one) => (held(one) === null) === (one.confidence === 'U'), {
      path: ['confidence'],
      message: 'confidence U goes with value null, and only with it',
    })
    .refine((one) => held(one) !== null || one.what !== undefined, {
      path: ['what'],
      message: 'a value that is unknown says in "what" which figure is missing',
    })

/** A value of a rule without which no statement could be made, so that it is never unknown; its confidence says how sure it is. */
export const stated = <S extends z.ZodType>(value: S) =>
  z.strictObject({
    value,
    source: Words,
    confidence: z.enum(['A', 'B', 'C', 'GK']),
    note: Words.optional(),
  })

export interface Known<T> {
  readonly value: T | null
  readonly source: string
  readonly confidence: Confidence
  readonly what?: string | undefined
  readonly note?: string | undefined
}

/** Every unknown below `node`, in the order of the file. */
export function unknownsIn(node: unknown): readonly { readonly what: string; readonly source: string }[] {
  if (node === null || typeof node !== 'object') return []
  if (Array.isArray(node)) return node.flatMap(unknownsIn)
  const one = node as Readonly<Record<string, unknown>>
  if (one.value === null && one.confidence === 'U')
    return [{ what: String(one.what), source: String(one.source) }]
  return Object.values(one).flatMap(unknownsIn)
}
