import { ruleTitle } from '#billing'
import type { Check } from './check.ts'
import { componentsIn } from './lesson-components.ts'

/** A name that names nothing: an enemy, an inline question, a billing rule. */
export const unknownReference: Check = {
  id: 'unknown-reference',
  severity: 'error',
  about: 'An enemy, an inline question or a billing rule that does not exist is named.',
  find(content) {
    const items = new Set(content.raws.flatMap(({ raw }) => (typeof raw.id === 'string' ? [raw.id] : [])))
    const fix = 'Correct the id.'
    return [
      ...content.items.flatMap(({ item, at }) =>
        item.enemies.flatMap((id, i) =>
          items.has(id) ? [] : [{ at: at(['enemies', i]), message: `there is no item ${id}`, fix }],
        ),
      ),
      ...componentsIn(content, 'Check').flatMap(({ attributes, at }) =>
        items.has(attributes.item ?? '') ? [] : [{ at, message: `there is no item ${attributes.item}`, fix }],
      ),
      ...componentsIn(content, 'Rule').flatMap(({ attributes, at }) =>
        ruleTitle(attributes.id ?? '') === null
          ? [{ at, message: `there is no billing rule ${attributes.id}`, fix }]
          : [],
      ),
    ]
  },
}
