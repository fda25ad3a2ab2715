import { z } from 'zod'

/** The id of an exam or a section. */
export const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,40}$/, 'small letters, digits and hyphens, starting with a letter')

/**
 * How far a figure can be relied on. A to U are the grades of our fact sheets; `estimate` marks what nobody
 * publishes and this platform had to choose.
 */
export const Confidence = z.enum(['A', 'B', 'C', 'GK', 'U', 'estimate'])
export type Confidence = z.infer<typeof Confidence>

/** Where a figure comes from; every figure of a blueprint carries it. */
export const Provenance = z.strictObject({
  source: z
    .string()
    .trim()
    .min(3)
    .describe('who says so: a page, a handbook, or how the platform arrived at it'),
  confidence: Confidence,
})
export type Provenance = z.infer<typeof Provenance>

/** A value with its provenance, as written in `content/exams/*.yaml`. */
export const figure = <Value extends z.ZodType>(value: Value) => Provenance.extend({ value })

const WORDS: Readonly<Record<Confidence, string>> = {
  A: 'stated by the issuer',
  B: 'reported by an independent source',
  C: 'reported by a test-prep page only',
  GK: 'general knowledge, not checked',
  U: 'unknown',
  estimate: 'platform estimate',
}

/** The label shown beside a figure wherever it appears. */
export const confidenceLabel = (confidence: Confidence): string => WORDS[confidence]
