import { CARD_TEXTS } from '../cards/card.ts'
import { renderMarkdown } from '../compile/render-markdown.ts'
import { proseOf } from '../items/item.ts'
import type { Check } from './check.ts'

/** What a text of an item or card holds and we do not publish: HTML, images, unsafe addresses. */
export const unsafeMarkdown: Check = {
  id: 'unsafe-markdown',
  severity: 'error',
  about: 'A text of an item or card holds HTML, an image, a heading or an unsafe link.',
  find(content) {
    const items = content.sketches.flatMap(({ item, at }) =>
      proseOf(item).map(({ path, text }) => ({ text, spot: () => at(path) })),
    )
    const cards = content.cards.flatMap(({ card, at }) =>
      CARD_TEXTS.map((name) => ({ text: card[name], spot: () => at([name]) })),
    )
    return [...items, ...cards].flatMap(({ text, spot }) =>
      renderMarkdown(text).faults.map(({ message, fix }) => ({ at: spot(), message, fix })),
    )
  },
}
