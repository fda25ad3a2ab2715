import type { Check } from './check.ts'

/** An objective nobody teaches or asks is a promise nobody keeps. */
export const unusedObjective: Check = {
  id: 'unused-objective',
  severity: 'warning',
  about: 'An objective has neither an item nor a lesson.',
  find(content) {
    if (content.objectives === null) return []
    const { value, at } = content.objectives
    const used = new Set([
      ...content.items.flatMap(({ item }) =>
        [item, ...(item.type === 'case' ? item.parts : [])].map((one) => one.objective),
      ),
      ...content.lessons.flatMap(({ front, whole }) => (whole ? front.objectives : [])),
    ])
    return value.sections.flatMap((section, s) =>
      section.objectives.flatMap((objective, o) =>
        used.has(objective.id)
          ? []
          : [
              {
                at: at(['sections', s, 'objectives', o, 'id']),
                message: `nothing teaches or asks ${objective.id}`,
                fix: 'Write an item or a lesson for it, or take it out.',
              },
            ],
      ),
    )
  },
}
