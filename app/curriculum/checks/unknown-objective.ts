import type { Check, Found } from './check.ts'
import { saying } from './check.ts'
import type { Spot } from './fault.ts'
import { orMeant } from './misspelled.ts'

/** Objectives are what reports and plans are made of: one that is not declared belongs nowhere. */
export const unknownObjective: Check = {
  id: 'unknown-objective',
  severity: 'error',
  about: 'An item, part, card or lesson names an objective that objectives.yaml does not declare.',
  find(content) {
    if (content.objectives === null) return []
    const known = new Set(content.objectives.value.sections.flatMap((s) => s.objectives.map((o) => o.id)))
    const check = (id: string, at: Spot): Found[] =>
      id === '' || known.has(id)
        ? []
        : [
            {
              at,
              message: `the objective ${id} is not declared`,
              fix: orMeant(id, known, 'Use one that objectives.yaml declares, or declare it there.'),
            },
          ]
    return [
      ...saying(content, 'objective').flatMap(({ item, at }) => check(item.objective, at(['objective']))),
      ...content.cards.flatMap(({ card, at }) => check(card.objective, at(['objective']))),
      ...content.lessons.flatMap(({ front, at }) =>
        front.objectives.flatMap((id, i) => check(id, at(['objectives', i]))),
      ),
    ]
  },
}
