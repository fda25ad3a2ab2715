import type { Check } from './check.ts'

/** Objectives are what reports and plans are made of: one that is not declared belongs nowhere. */
export const unknownObjective: Check = {
  id: 'unknown-objective',
  severity: 'error',
  about: 'An item or lesson names an objective that objectives.yaml does not declare.',
  find(content) {
    if (content.objectives === null) return []
    const known = new Set(content.objectives.value.sections.flatMap((s) => s.objectives.map((o) => o.id)))
    const fix = 'Use one that objectives.yaml declares, or declare it there.'
    const message = (id: string) => `the objective ${id} is not declared`
    return [
      ...content.items.flatMap(({ item, at }) =>
        known.has(item.objective) ? [] : [{ at: at(['objective']), message: message(item.objective), fix }],
      ),
      ...content.lessons.flatMap(({ front, at }) =>
        front.objectives.flatMap((id, i) =>
          known.has(id) ? [] : [{ at: at(['objectives', i]), message: message(id), fix }],
        ),
      ),
    ]
  },
}
