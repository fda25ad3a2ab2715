import { canonicalJson } from '#kernel/text.ts'
import type { AuthoredCard } from '../cards/card.ts'
import { deadLink } from '../checks/dead-link.ts'
import type { Fault } from '../checks/fault.ts'
import { writtenWorld } from '../checks/world.ts'
import { renderMarkdown } from '../compile/render-markdown.ts'
import { sectionOf } from '../items/item.ts'
import { withoutVerify } from '../items/verify.ts'
import type { Content, LocatedCard } from '../loading/content.ts'
import type { CardRow } from './cards.store.server.ts'
import { fastHash } from './read-tree.server.ts'
import type { Wanted } from './wanted-items.server.ts'

/** Whether an error lies within the lines of the card. */
const isFaulty = ({ file, lines }: LocatedCard, errors: readonly Fault[]): boolean =>
  errors.some((f) => f.file === file && f.line >= lines[0] && f.line <= lines[1])

/**
 * The cards that may be published: their texts rendered, their entry and version made; those of a section numbered as they stand.
 *
 * @param errors those that keep a card back
 */
export function wantedCards(content: Content, errors: readonly Fault[]): Wanted<CardRow>[] {
  const world = { ...writtenWorld(content), headings: () => null }
  const isDead = (url: string) => deadLink(url, world, null) !== null
  const html = (card: AuthoredCard) => ({
    front: renderMarkdown(card.front, isDead).html,
    back: renderMarkdown(card.back, isDead).html,
    example: renderMarkdown(card.example, isDead).html,
  })
  const places = new Map<string, number>()
  return content.cards.flatMap((located) => {
    const section = sectionOf(located.card.objective)
    const position = (places.get(section) ?? 0) + 1
    places.set(section, position)
    if (isFaulty(located, errors)) return []
    const card = withoutVerify(located.card)
    const body = canonicalJson({ card, html: html(card) })
    const { id, objective, kind } = card
    const row = { id, revision: fastHash(body), section, objective, kind, position, file: located.file }
    return [{ row: { ...row, status: 'live' }, body }]
  })
}
