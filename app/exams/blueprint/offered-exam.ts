import type { Between } from '../assembly/counts-between.ts'
import type { Blueprint } from './blueprint.ts'

/**
 * An exam as it would be drawn today. When it asks "at most" a number, `scored.value` and the sections are what the
 * bank can give now, and `wanted` is the number it would ask if the bank held enough.
 */
export interface OfferedExam extends Blueprint {
  readonly wanted: number
  /** In words, for sections whose number is not the same for everyone: "18 to 24", "about 30". */
  readonly varying: Readonly<Record<string, string>>
}

/**
 * The exam with today's counts by section (those that give none are left out); null counts leave it as it is. `between`:
 * how far each count varies from draw to draw.
 */
export function offeredExam(
  blueprint: Blueprint,
  counts: ReadonlyMap<string, number> | null,
  between: ReadonlyMap<string, Between> = new Map(),
): OfferedExam {
  const wanted = blueprint.scored.value
  if (!counts) return { ...blueprint, wanted, varying: {} }
  const value = [...counts.values()].reduce((a, b) => a + b, 0)
  const sections = Object.entries(blueprint.sections).flatMap(([id, { minimum }]) => {
    const count = counts.get(id) ?? 0
    return count === 0 && !between.get(id)?.[1]
      ? []
      : [[id, { count, ...(minimum === undefined ? {} : { minimum }) }] as const]
  })
  return {
    ...blueprint,
    scored: { ...blueprint.scored, value },
    sections: Object.fromEntries(sections),
    wanted,
    varying: Object.fromEntries(
      [...between].flatMap(([section, bounds]) => {
        if (bounds && bounds[0] === bounds[1]) return []
        const words = bounds ? `${bounds[0]} to ${bounds[1]}` : `about ${counts.get(section) ?? 0}`
        return [[section, words] as const]
      }),
    ),
  }
}
