import { CARD_TEXTS } from '../cards/card.ts'
import { parseMarkdown } from '../compile/render-markdown.ts'
import { eachNode } from '../compile/tree.ts'
import { proseOf } from '../items/item.ts'
import type { Check, Found } from './check.ts'
import { deadLink } from './dead-link.ts'
import type { Spot } from './fault.ts'
import { headingsOf } from './headings.ts'
import { writtenWorld } from './world.ts'

/** A link that leads nowhere. */
export const brokenLink: Check = {
  id: 'broken-link',
  severity: 'error',
  leavesOut: true,
  about: 'A link of a lesson, item or card leads to a page, lesson or heading that does not exist.',
  find(content) {
    const world = writtenWorld(content)
    const check = (url: string, at: () => Spot, own: ReadonlySet<string> | null): Found[] => {
      const wrong = deadLink(url, world, own)
      return wrong === null ? [] : [{ at: at(), ...wrong }]
    }
    const inLessons = content.lessons.flatMap((lesson) => {
      if (lesson.tree === null) return []
      const own = headingsOf(lesson.tree)
      return [...eachNode(lesson.tree)].flatMap((node) => {
        const { line, column } = node.position?.start ?? { line: 1, column: 1 }
        return node.type === 'link' ? check(node.url, () => lesson.spot(line, column), own) : []
      })
    })
    const inText = (text: string, at: () => Spot): Found[] =>
      text.includes('](')
        ? [...eachNode(parseMarkdown(text))].flatMap((node) =>
            node.type === 'link' ? check(node.url, at, null) : [],
          )
        : []
    const inItems = content.sketches.flatMap(({ item, at }) =>
      proseOf(item).flatMap(({ path, text }) => inText(text, () => at(path))),
    )
    const inCards = content.cards.flatMap(({ card, at }) =>
      CARD_TEXTS.flatMap((name) => inText(card[name], () => at([name]))),
    )
    return [...inLessons, ...inItems, ...inCards]
  },
}
