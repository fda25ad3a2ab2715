import type { QuestionLine } from '../scoring/report.ts'

/** A misconception that led to wrong answers of one attempt. */
export interface LedAstray {
  readonly misconception: string
  /** Numbers of the questions. */
  readonly places: readonly number[]
  /** The objectives of these questions, the most frequent first. */
  readonly objectives: readonly string[]
}

/** What led to the wrong answers of an attempt, the most frequent first. */
export function ledAstray(
  questions: readonly Pick<QuestionLine, 'n' | 'objective' | 'misconception'>[],
): readonly LedAstray[] {
  const found = new Map<string, { n: number; objective: string }[]>()
  for (const { n, objective, misconception } of questions)
    if (misconception !== undefined)
      found.set(misconception, [...(found.get(misconception) ?? []), { n, objective }])
  return [...found]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([misconception, lines]) => {
      const often = (objective: string) => lines.filter((line) => line.objective === objective).length
      const objectives = [...new Set(lines.map(({ objective }) => objective))]
      return {
        misconception,
        places: lines.map(({ n }) => n),
        objectives: objectives.sort((a, b) => often(b) - often(a)),
      }
    })
}
