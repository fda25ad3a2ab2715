import type { Blueprint } from './blueprint.ts'

/**
 * An exam as it would be drawn today. When it asks "at most" a number, `scored.value` and the sections are what the
 * bank can give now, and `wanted` is the number it would ask if the bank held enough.
 */
export interface OfferedExam extends Blueprint {
  readonly wanted: number
}

/** The exam with today's counts by section (those that give none are left out); null counts leave it as it is. */
export function offeredExam(blueprint: Blueprint, counts: ReadonlyMap<string, number> | null): OfferedExam {
  const wanted = blueprint.scored.value
  if (!counts) return { ...blueprint, wanted }
  const value = [...counts.values()].reduce((a, b) => a + b, 0)
  const sections = Object.entries(blueprint.sections).flatMap(([id, { minimum }]) => {
    const count = counts.get(id) ?? 0
    return count === 0 ? [] : [[id, { count, ...(minimum === undefined ? {} : { minimum }) }] as const]
  })
  return {
    ...blueprint,
    scored: { ...blueprint.scored, value },
    sections: Object.fromEntries(sections),
    wanted,
  }
}
