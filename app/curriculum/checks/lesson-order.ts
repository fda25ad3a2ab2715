import type { Check, Found } from './check.ts'

/**
 * Lessons are read from the first section to the last, in their order within each; what a lesson is to be read after
 * stands before it.
 */
export const lessonOrder: Check = {
  id: 'lesson-order',
  severity: 'warning',
  about: 'A lesson is to be read after one that comes later in reading order, or after itself.',
  find(content) {
    const sections = (content.objectives?.value.sections ?? []).map(({ id }) => id)
    const placeOf = new Map(
      content.lessons
        .map(({ front }) => front)
        .toSorted(
          (a, b) =>
            sections.indexOf(a.section) - sections.indexOf(b.section) ||
            a.order - b.order ||
            (a.id < b.id ? -1 : 1),
        )
        .map(({ id }, i): [string, number] => [id, i]),
    )
    return content.lessons.flatMap(({ front, at }) =>
      front.after.flatMap((id, i): Found[] => {
        const before = placeOf.get(id)
        const own = placeOf.get(front.id)
        if (before === undefined || own === undefined || before < own) return []
        return [
          {
            at: at(['after', i]),
            message:
              id === front.id ? 'a lesson cannot be read after itself' : `${id} comes later in reading order`,
            fix: 'Name lessons that come before, or give one of them another order.',
          },
        ]
      }),
    )
  },
}
