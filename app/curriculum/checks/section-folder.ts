import { sectionOf } from '../items/item.ts'
import type { Check } from './check.ts'

/** A bank's folder is where an author looks for its items. */
export const sectionFolder: Check = {
  id: 'section-folder',
  severity: 'warning',
  about: 'An item lies in the folder of another section than its objective.',
  find: (content) =>
    content.sketches.flatMap(({ item, file, at }) => {
      const folder = /(?:^|\/)banks\/([^/]+)\//.exec(file)?.[1]
      const section = sectionOf(item.objective)
      if (folder === undefined || section === '' || folder === section) return []
      const message = `this item counts for ${section}, but lies in banks/${folder}/`
      return [
        { at: at(['objective']), message, fix: `Move it to banks/${section}/, or correct the objective.` },
      ]
    }),
}
