import { z } from 'zod'
import { WORKED_ASKS } from '#billing'
import { fits } from '#kernel/fits.ts'
import { count } from '#kernel/text.ts'
import { orMeant } from '../checks/misspelled.ts'
import { cms1500BoxIds, isCms1500Box } from '../items/cms-1500-boxes.ts'
import { ItemId } from '../items/common.ts'
import { readMapping } from './read-mapping.ts'
import { isSafeUrl } from './safe-url.ts'

/** What a component may hold. */
export type Inside = 'text' | 'blocks' | 'nothing' | 'one table' | 'one ordered list'

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

const url = words.check(
  fits(z.string(), (text) =>
    isSafeUrl(text)
      ? []
      : [
          {
            message: `the address "${text}" is not allowed`,
            fix: 'Use https://… or an address of this site.',
          },
        ],
  ),
)
const boxes = words.check(
  fits(z.string(), (text) =>
    splitBoxes(text).flatMap((box) =>
      isCms1500Box(box)
        ? []
        : [
            {
              message: `the CMS-1500 has no box "${box}"`,
              fix: orMeant(box, cms1500BoxIds, 'Name boxes of the form, such as "1a, 21, 24J".'),
            },
          ],
    ),
  ),
)
/** Facts or an answer for the engine: a YAML mapping in one line. */
const mapping = z
  .string()
  .trim()
  .max(3000)
  .check(
    fits(z.string(), (text) => {
      const read = readMapping(text)
      return read.ok
        ? []
        : [{ message: read.fault, fix: 'Write a mapping such as { code: "99213", date: 2025-10-15 }.' }]
    }),
  )
/** Whether a figure's `src` has the form it must have. */
export const isDrawing = (src: string | undefined): boolean => svg.safeParse(src).success

const svg = z
  .string()
  .regex(/^\.\/[a-z0-9][a-z0-9-]*\.svg$/, 'it must be an SVG file beside the lesson, such as ./name.svg')

const wordParts = z.strictObject({ term: words, parts: words, meanings: words, gloss: words }).check(
  fits(z.object({ parts: z.string(), meanings: z.string() }), ({ parts, meanings }) => {
    const [has, needs] = [splitParts(meanings).length, splitParts(parts).length]
    if (has === needs) return []
    const message = `there are ${count(needs, 'part')} and ${count(has, 'meaning')}`
    return [{ message, fix: 'Write one meaning for each part, with | between them.' }]
  }),
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
    attributes: z.strictObject({ id: words }),
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
  Worked: {
    place: 'block',
    inside: 'nothing',
    attributes: z.strictObject({
      ask: z.string().check(
        fits(z.string(), (ask) =>
          WORKED_ASKS.includes(ask)
            ? []
            : [
                {
                  message: `the engine works no "${ask}" for a lesson`,
                  fix: orMeant(ask, WORKED_ASKS, `Ask one of ${WORKED_ASKS.join(', ')}.`),
                },
              ],
        ),
      ),
      facts: mapping,
      answer: mapping.optional(),
      caption: words,
    }),
  },
}

export const componentNames: readonly string[] = Object.keys(authorComponents)

/** The component `name` as an author may use it, or null. */
export const componentNamed = (name: string | null): AuthorComponent | null =>
  name !== null && Object.hasOwn(authorComponents, name) ? (authorComponents[name] ?? null) : null
