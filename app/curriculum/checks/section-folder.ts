import { sectionOf } from '../items/item.ts'
import type { Check, Found } from './check.ts'
import type { Spot } from './fault.ts'

/** A bank's folder is where an author looks for its items, and a folder of cards for its cards. */
export const sectionFolder: Check = {
  id: 'section-folder',
  severity: 'warning',
  about: 'An item or card lies in the folder of another section than its objective.',
  find(content) {
    const look = (what: 'item' | 'card', objective: string, file: string, at: () => Spot): Found[] => {
      const [, kind, folder] = /(?:^|\/)(banks|cards)\/([^/]+)\//.exec(file) ?? []
      const section = sectionOf(objective)
      if (kind === undefined || folder === undefined || section === '' || folder === section) return []
      const message = `this ${what} counts for ${section}, but lies in ${kind}/${folder}/`
      return [{ at: at(), message, fix: `Move it to ${kind}/${section}/, or correct the objective.` }]
    }
    return [
      ...content.sketches.flatMap(({ item, file, at }) =>
        look('item', item.objective, file, () => at(['objective'])),
      ),
      ...content.cards.flatMap(({ card, file, at }) =>
        look('card', card.objective, file, () => at(['objective'])),
      ),
    ]
  },
}
