import type { Step } from '#exams'

/** How the sheet stood after a moment. */
export interface SoFar {
  readonly answered: number
  readonly flagged: number
}

/** How the sheet stood after each moment of a replay. */
export function soFarOf(steps: readonly Step[]): readonly SoFar[] {
  const answers = new Set<number>()
  const flags = new Set<number>()
  return steps.map((step) => {
    if (step.kind === 'answered' || step.kind === 'changed' || step.kind === 'tried') {
      if (step.to === null) answers.delete(step.place)
      else answers.add(step.place)
    }
    if (step.kind === 'flagged') flags.add(step.place)
    if (step.kind === 'unflagged') flags.delete(step.place)
    return { answered: answers.size, flagged: flags.size }
  })
}
