import { z } from 'zod'
import type { CardKind } from './card.ts'
import { AuthoredCard } from './card.ts'

const Html = z.strictObject({ front: z.string(), back: z.string(), example: z.string() })

/** A published card as its revision keeps it: as authored, without what only authors need, and its texts as safe HTML. */
export const CardBody = z.object({ card: AuthoredCard, html: Html })
export type CardBody = z.infer<typeof CardBody>

/** A current card, to be drilled or browsed. */
export interface CatalogueCard {
  readonly id: string
  readonly revision: string
  readonly section: string
  readonly objective: string
  readonly kind: CardKind
  /** Its texts as safe HTML. */
  readonly html: z.infer<typeof Html>
  /** Its texts as words, for search. */
  readonly words: string
  readonly sources: readonly string[]
}
