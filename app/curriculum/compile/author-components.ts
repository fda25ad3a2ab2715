import { z } from 'zod'
import { isCms1500Box } from '../items/cms-1500-boxes.ts'
import { ItemId } from '../items/common.ts'
import { isSafeUrl } from './safe-url.ts'

/** What a component may hold. */
type Inside = 'text' | 'blocks' | 'nothing' | 'one table' | 'one ordered list'

interface AuthorComponent {
  /** Inline components stand within a sentence; block components on lines of their own. */
  readonly place: 'inline' | 'block'
  readonly inside: Inside
  /** Its attributes: literal strings, all others refused. */
  readonly attributes: z.ZodType<Record<string, string | undefined>>
}

const words = z.string().trim().min(1).max(600)
/** `a | b | c`, one entry for each word part. */
export const splitParts = (text: string): string[] => text.split('|').map((part) => part.trim())
/** `1a, 24J`, box numbers. */
export const splitBoxes = (text: string): string[] => text.split(',').map((box) => box.trim())

const url = words.refine(isSafeUrl, 'must be https://… or an address of this site')
const boxes = words.refine(
  (text) => splitBoxes(text).every(isCms1500Box),
  'names a box the CMS-1500 does not have',
)
const svg = z
  .string()
  .regex(/^\.\/[a-z0-9][a-z0-9-]*\.svg$/, 'must be an SVG file beside the lesson, such as ./name.svg')

const wordParts = z
  .strictObject({ term: words, parts: words, meanings: words, gloss: words })
  .refine(
    (w) => splitParts(w.parts).length === splitParts(w.meanings).length,
    'needs one meaning for each part',
  )

/** Every component an author may use. A name is looked up as an own property only. */
export const authorComponents: Readonly<Record<string, AuthorComponent>> = {
  Term: { place: 'inline', inside: 'text', attributes: z.strictObject({ name: words, means: words }) },
  Source: {
    place: 'inline',
    inside: 'nothing',
    attributes: z.strictObject({ ref: words, url: url.optional() }),
  },
  WordParts: { place: 'block', inside: 'nothing', attributes: wordParts },
  Check: { place: 'block', inside: 'nothing', attributes: z.strictObject({ item: ItemId }) },
  Rule: {
    place: 'block',
    inside: 'nothing',
    attributes: z.strictObject({ id: z.string().regex(/^[A-H]\d{1,2}$/) }),
  },
  Form1500: { place: 'block', inside: 'nothing', attributes: z.strictObject({ boxes, caption: words }) },
  Callout: {
    place: 'block',
    inside: 'blocks',
    attributes: z.strictObject({ kind: z.enum(['note', 'claim', 'warning', 'exam']), title: words }),
  },
  Table: { place: 'block', inside: 'one table', attributes: z.strictObject({ caption: words }) },
  Steps: { place: 'block', inside: 'one ordered list', attributes: z.strictObject({}) },
  Figure: {
    place: 'block',
    inside: 'nothing',
    attributes: z.strictObject({ src: svg, alt: words, caption: words.optional() }),
  },
}

export const componentNames: readonly string[] = Object.keys(authorComponents)

/** The component `name` as an author may use it, or null. */
export const componentNamed = (name: string | null): AuthorComponent | null =>
  name !== null && Object.hasOwn(authorComponents, name) ? (authorComponents[name] ?? null) : null
