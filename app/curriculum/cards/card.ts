import { z } from 'zod'
import { fits } from '#kernel/fits.ts'
import { CodeYear, ItemId, inherited, ObjectiveId, Plain, text } from '../items/common.ts'
import { Verifies } from '../items/verify.ts'

/** What a card is about; the kinds are what people filter by when they browse. */
export const CARD_KINDS = [
  'word-part',
  'term',
  'acronym',
  'modifier',
  'place',
  'carc',
  'rarc',
  'box',
  'deadline',
  'figure',
  'convention',
  'law',
] as const
export const CardKind = z.enum(CARD_KINDS)
export type CardKind = z.infer<typeof CardKind>

/** Markdown of one line: what is asked. */
const Front = text(200)
/** Markdown, a sentence or two: what is to be remembered. */
const Back = text(700)
/** Markdown: the fact at work at a billing desk. */
const Example = text(700)

/** What the rule about figures looks at. */
const Dated = z.object({ kind: z.string(), codeYear: z.unknown() })

/** A card as authored, with the defaults of its file filled in. */
export const AuthoredCard = z
  .strictObject({
    id: ItemId,
    kind: CardKind,
    objective: ObjectiveId,
    front: Front,
    back: Back,
    example: Example,
    source: inherited.source,
    codeYear: CodeYear.default('any'),
    codeSet: inherited.codeSet,
    /** What the billing engine recalculates when content is checked; never published. */
    verify: Verifies.optional(),
  })
  .check(
    fits(Dated, ({ kind, codeYear }) =>
      kind === 'figure' && typeof codeYear !== 'number'
        ? [
            {
              path: ['codeYear'],
              message: 'a figure is good for a year, and this one names none',
              fix: 'Write codeYear: 2026 (or its year), and codeSet where there are several.',
            },
          ]
        : [],
    ),
  )
export type AuthoredCard = z.infer<typeof AuthoredCard>

/** What a file may state once for all its cards. */
export const CardDefaults = z.strictObject({
  kind: CardKind.optional(),
  objective: ObjectiveId.optional(),
  source: inherited.source.optional(),
  codeYear: CodeYear.optional(),
  codeSet: inherited.codeSet,
})

/** `content/cards/<section>/<topic>.yaml`, with its cards not yet read: each is read alone. */
export const CardFile = z.strictObject({
  topic: Plain,
  defaults: CardDefaults.optional(),
  cards: z.array(z.record(z.string(), z.unknown())).min(1).max(500),
})

/** What a card may take from the defaults of its file. */
export const FROM_FILE = ['kind', 'objective', 'source', 'codeYear', 'codeSet'] as const

/** The texts of a card that are Markdown. */
export const CARD_TEXTS = ['front', 'back', 'example'] as const
