import { ruleTitle, ruleTitles } from '#billing'
import { ItemId } from '../items/common.ts'
import type { Check } from './check.ts'
import { itemsAndParts } from './check.ts'
import { componentsIn } from './lesson-components.ts'
import { orMeant } from './misspelled.ts'

/** A name that names nothing: an enemy, an inline question, a billing rule of a lesson or an objective. */
export const unknownReference: Check = {
  id: 'unknown-reference',
  severity: 'error',
  leavesOut: true,
  about: 'An enemy, an inline question, a lesson or a billing rule that does not exist is named.',
  find(content) {
    const { items } = content.written
    const lessons = new Set([...content.written.lessons].map((name) => name.replace('/', '-')))
    const claims = new Set(content.sketches.flatMap(({ item }) => (item.type === 'claim' ? [item.id] : [])))
    const noRule = (id: string) => ({
      message: `there is no billing rule ${id}`,
      fix: orMeant(
        id,
        ruleTitles.map((rule) => rule.id),
        'Write the number of a billing rule, such as C1, or take this out.',
      ),
    })
    const noItem = (id: string) => ({
      message: `there is no item ${id}`,
      fix: orMeant(id, items, 'Write the id of an item that exists, or take this out.'),
    })
    return [
      ...itemsAndParts(content).flatMap(({ item, at }) =>
        item.enemies.flatMap((id, i) =>
          id === '' || items.has(id) ? [] : [{ at: at(['enemies', i]), ...noItem(id) }],
        ),
      ),
      ...content.lessons.flatMap(({ front, at }) =>
        front.after.flatMap((id, i) =>
          id === '' || lessons.has(id)
            ? []
            : [
                {
                  at: at(['after', i]),
                  message: `there is no lesson ${id}`,
                  fix: orMeant(id, lessons, 'Write the id of a lesson that exists, or take this out.'),
                },
              ],
        ),
      ),
      ...componentsIn(content, 'Check').flatMap(({ attributes: { item }, at }) =>
        claims.has(item ?? '')
          ? [
              {
                at,
                message: `${item} is a whole claim, which can be worked in an exam only`,
                fix: 'Name another item, or take this out.',
              },
            ]
          : !ItemId.safeParse(item).success || item === undefined || items.has(item)
            ? []
            : [{ at, ...noItem(item) }],
      ),
      ...componentsIn(content, 'Rule').flatMap(({ attributes: { id }, at }) =>
        id === undefined || ruleTitle(id) !== null ? [] : [{ at, ...noRule(id) }],
      ),
      ...(content.objectives?.value.sections ?? []).flatMap((section, s) =>
        section.objectives.flatMap(({ rules = [] }, o) =>
          rules.flatMap((id, r) => {
            const at = content.objectives?.at(['sections', s, 'objectives', o, 'rules', r])
            return at === undefined || ruleTitle(id) !== null ? [] : [{ at, ...noRule(id) }]
          }),
        ),
      ),
    ]
  },
}
